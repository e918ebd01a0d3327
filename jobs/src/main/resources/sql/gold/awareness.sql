-- One row is one audience in one wave of one survey instrument and one level of knowledge: the weighted percentage who
-- had heard of T Levels, or knew of them at that level, with its design-based interval (Taylor linearisation over
-- strata and primary sampling units, logit interval). Levels are the instrument's own answers; one that asked yes or
-- no has none. Answers that the codebook counts as missing are left out.
with levels as (
    select
        instrument,
        wave,
        population,
        explode(array_union(array('Aware (any)'), if(size(labels) > 1, labels, array()))) as knowledge
    from (
        select
            instrument,
            wave,
            population,
            collect_set(if(meaning = 'aware', response_label, null)) as labels
        from silver.survey_response
        where measure = 'awareness'
        group by all
    )
),

estimates as (
    select
        instrument,
        wave,
        population,
        knowledge,
        survey_proportion(
            case
                when meaning = 'aware' then knowledge in ('Aware (any)', coalesce(response_label, ''))
                when meaning = 'not aware' then false
            end,
            weight,
            stratum,
            psu,
            true,
            'logit',
            population_psus
        ) as aware
    from silver.survey_response
    inner join levels using (instrument, wave, population)
    where measure = 'awareness'
    group by all
)

select
    time_period,
    time_identifier,
    population as audience,
    instrument,
    wave,
    knowledge,
    100D * aware.estimate as aware_percent,
    100D * aware.lower as aware_percent_lower_ci,
    100D * aware.upper as aware_percent_upper_ci,
    aware.base as respondent_count,
    aware.effective_base,
    aware.design_effect,
    base_status(aware.base, base_minimum, base_low) as base_status
from estimates
inner join silver.survey_wave using (instrument, wave, population)
where aware.base > 0
