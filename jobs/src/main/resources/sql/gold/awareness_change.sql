-- One row is one comparison of two weighted percentages aware of T Levels: those of one audience in two waves (change,
-- later less earlier), or those of two audiences in one wave (gap). Waves of an instrument that share panel members, and
-- audiences of one wave, are one design, whose covariance is taken out; other samples are independent. P-values are
-- adjusted by Holm's method among the changes of one audience and the gaps of one wave.
with samples as (
    select
        instrument,
        wave,
        population,
        collect_set(panel_key) as panel,
        survey_state(
            case meaning when 'aware' then 1 when 'not aware' then 0 end,
            weight,
            stratum,
            coalesce(psu, panel_key),
            true,
            population_psus
        ) as awareness
    from silver.survey_response
    where measure = 'awareness'
    group by all
),

dated_samples as (
    select
        waves.time_period,
        waves.time_identifier,
        waves.fieldwork_end,
        waves.base_minimum,
        waves.base_low,
        samples.*
    from samples
    inner join silver.survey_wave as waves using (instrument, wave, population)
),

comparisons as (
    select
        if(sample.population = compared.population, 'Change between waves', 'Gap between audiences') as comparison,
        if(
            sample.population = compared.population,
            sample.population,
            concat_ws('/', sample.instrument, sample.wave)
        ) as family,
        struct(sample.* except (panel, awareness)) as sample,
        struct(compared.* except (panel, awareness)) as compared,
        survey_state_difference(
            sample.awareness,
            compared.awareness,
            sample.population <> compared.population
                or (sample.instrument = compared.instrument and arrays_overlap(sample.panel, compared.panel))
        ) as change
    from dated_samples as sample
    inner join dated_samples as compared
        on (
            compared.population = sample.population
            and compared.fieldwork_end < sample.fieldwork_end
        )
        or (
            compared.instrument = sample.instrument
            and compared.wave = sample.wave
            and compared.population > sample.population
        )
),

ranked as (
    select
        *,
        row_number() over (partition by comparison, family order by change.p_value nulls last) as place,
        count(change.p_value) over (partition by comparison, family) as tests
    from comparisons
    where change.minuend_base > 0
    and change.subtrahend_base > 0
),

adjusted as (
    select
        *,
        least(1D, max((tests - place + 1) * change.p_value) over (partition by comparison, family order by place))
            as adjusted_p_value
    from ranked
)

select
    sample.time_period,
    sample.time_identifier,
    comparison,
    sample.population as audience,
    sample.instrument,
    sample.wave,
    compared.population as compared_audience,
    compared.instrument as compared_instrument,
    compared.wave as compared_wave,
    compared.time_period as compared_time_period,
    compared.time_identifier as compared_time_identifier,
    100D * change.minuend as aware_percent,
    100D * change.subtrahend as compared_aware_percent,
    100D * change.estimate as change_points,
    100D * change.lower as change_points_lower_ci,
    100D * change.upper as change_points_upper_ci,
    change.statistic as t_statistic,
    change.degrees_of_freedom,
    change.p_value,
    if(change.p_value is null, null, adjusted_p_value) as adjusted_p_value,
    if(change.p_value is null, null, adjusted_p_value < 1 - session.survey_confidence) as is_significant,
    sample.instrument = compared.instrument as is_comparable,
    change.minuend_base as respondent_count,
    change.subtrahend_base as compared_respondent_count,
    case
        when change.minuend_base < sample.base_minimum or change.subtrahend_base < compared.base_minimum then 'too low'
        when change.minuend_base < sample.base_low or change.subtrahend_base < compared.base_low then 'low'
        else 'sufficient'
    end as base_status
from adjusted
