-- One row is one audience in one wave of one survey instrument and one level of knowledge: the weighted percentage who
-- had heard of T Levels, or knew of them at that level, with its design-based interval (Taylor linearisation over
-- strata and primary sampling units, logit interval). Levels are the instrument's own answers; one that asked yes or
-- no has none. Answers that the codebook counts as missing are left out.
with answers as (
    select
        responses.*,
        waves.time_period,
        waves.time_identifier,
        waves.base_minimum,
        waves.base_low
    from silver.survey_response as responses
    inner join silver.survey_wave as waves
        on waves.instrument = responses.instrument
        and waves.wave = responses.wave
        and waves.population = responses.population
    where measure = 'awareness'
),

aware_answers as (
    select
        instrument,
        wave,
        population,
        collect_set(response_label) as labels
    from answers
    where meaning = 'aware'
    group by
        instrument,
        wave,
        population
),

levels as (
    select
        instrument,
        wave,
        population,
        explode(if(size(labels) > 1, labels, array())) as knowledge
    from aware_answers
    union all
    select distinct
        instrument,
        wave,
        population,
        'Aware (any)' as knowledge
    from answers
),

estimates as (
    select
        answers.time_period,
        answers.time_identifier,
        answers.population as audience,
        answers.instrument,
        answers.wave,
        levels.knowledge,
        answers.base_minimum,
        answers.base_low,
        survey_proportion(
            case
                when answers.meaning = 'aware'
                    then levels.knowledge in ('Aware (any)', coalesce(answers.response_label, ''))
                when answers.meaning = 'not aware' then false
            end,
            answers.weight,
            answers.stratum,
            answers.psu,
            true,
            'logit',
            answers.population_psus
        ) as aware
    from answers
    inner join levels
        on levels.instrument = answers.instrument
        and levels.wave = answers.wave
        and levels.population = answers.population
    group by all
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
    knowledge,
    100D * aware.estimate as aware_percent,
    100D * aware.lower as aware_percent_lower_ci,
    100D * aware.upper as aware_percent_upper_ci,
    aware.base as respondent_count,
    aware.effective_base as effective_base,
    aware.design_effect as design_effect,
    case
        when aware.base < base_minimum then 'too low'
        when aware.base < base_low then 'low'
        else 'sufficient'
    end as base_status
from estimates
where aware.base > 0
