-- One row is one audience in one wave of a survey: the weighted percentage very or fairly likely to choose a T Level, or
-- a T Level for their child, of those who answered.
with estimates as (
    select
        instrument,
        wave,
        population,
        survey_proportion(
            case meaning when 'considering' then 1 when 'not considering' then 0 end,
            weight,
            stratum,
            psu,
            true,
            'logit',
            population_psus
        ) as answered
    from silver.survey_response
    where measure = 'consideration'
    group by all
)

select
    time_period,
    time_identifier,
    population as audience,
    instrument,
    wave,
    100D * answered.estimate as considering_percent,
    100D * answered.lower as considering_percent_lower_ci,
    100D * answered.upper as considering_percent_upper_ci,
    answered.base as respondent_count,
    answered.effective_base,
    base_status(answered.base, base_minimum, base_low) as base_status
from estimates
inner join silver.survey_wave using (instrument, wave, population)
where answered.base > 0
