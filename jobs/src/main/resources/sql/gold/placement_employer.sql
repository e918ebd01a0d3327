-- One row is one route in one wave of the learner survey: the weighted percentage, of completers in employment or an
-- apprenticeship, who work for the organisation that hosted their industry placement.
with respondents as (
    select
        waves.time_period,
        waves.time_identifier,
        waves.base_minimum,
        waves.base_low,
        instrument,
        wave,
        population,
        responses.respondent_key,
        coalesce(responses.programme, 'Not known') as programme,
        coalesce(responses.cohort, 'Not applicable') as cohort,
        responses.route,
        responses.weight,
        responses.stratum,
        responses.psu,
        responses.population_psus,
        max(if(measure = 'placement_employer', meaning, null)) as answer
    from silver.survey_response as responses
    inner join silver.survey_wave as waves using (instrument, wave, population)
    group by all
),

domains as (
    select distinct
        instrument,
        wave,
        population,
        programme,
        cohort,
        explode(array_compact(array('Total', route))) as route
    from respondents
),

estimates as (
    select
        time_period,
        time_identifier,
        instrument,
        wave,
        base_minimum,
        base_low,
        domains.programme,
        domains.cohort,
        domains.route,
        survey_proportion(
            answer = 'placement employer',
            weight,
            stratum,
            psu,
            respondents.programme = domains.programme
                and respondents.cohort = domains.cohort
                and domains.route in ('Total', respondents.route),
            'logit',
            population_psus
        ) as answered
    from respondents
    inner join domains using (instrument, wave, population)
    group by all
)

select
    time_period,
    time_identifier,
    'National' as geographic_level,
    'E92000001' as country_code,
    'England' as country_name,
    instrument,
    wave,
    programme,
    cohort,
    route,
    100D * answered.estimate as placement_employer_percent,
    100D * answered.lower as placement_employer_percent_lower_ci,
    100D * answered.upper as placement_employer_percent_upper_ci,
    answered.base as respondent_count,
    answered.effective_base as effective_base,
    case
        when answered.base < base_minimum then 'too low'
        when answered.base < base_low then 'low'
        else 'sufficient'
    end as base_status
from estimates
where answered.base > 0
