-- One row is one audience in one wave of one survey instrument: the weighted percentage who had heard of T Levels, with
-- its design-based interval (Taylor linearisation over strata and primary sampling units, logit interval). Answers
-- that the codebook counts as missing are left out.
with answers as (
    select
        responses.*,
        waves.time_period,
        waves.time_identifier
    from silver.survey_response as responses
    inner join silver.survey_wave as waves
        on waves.instrument = responses.instrument
        and waves.wave = responses.wave
        and waves.population = responses.population
    where measure = 'awareness'
),

estimates as (
    select
        time_period,
        time_identifier,
        population as audience,
        instrument,
        wave,
        survey_proportion(
            case meaning when 'aware' then 1 when 'not aware' then 0 end,
            weight,
            stratum,
            psu
        ) as aware
    from answers
    group by
        time_period,
        time_identifier,
        population,
        instrument,
        wave
)

select
    time_period,
    time_identifier,
    'National' as geographic_level,
    'E92000001' as country_code,
    'England' as country_name,
    audience,
    instrument,
    wave,
    100D * aware.estimate as aware_percent,
    100D * aware.lower as aware_percent_lower_ci,
    100D * aware.upper as aware_percent_upper_ci,
    aware.base as respondent_count,
    aware.effective_base as effective_base,
    aware.design_effect as design_effect
from estimates
where aware.base > 0
