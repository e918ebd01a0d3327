-- One row is one comparison of two weighted percentages aware of T Levels: those of one audience in two waves (change,
-- later less earlier), or those of two audiences in one wave (gap). Waves of an instrument that share panel members, and
-- audiences of one wave, are one design, whose covariance is taken out; other samples are independent. P-values are
-- adjusted by Holm's method among the changes of one audience and the gaps of one wave.
with answers as (
    select
        waves.time_period,
        waves.time_identifier,
        waves.fieldwork_end,
        waves.base_minimum,
        waves.base_low,
        responses.*,
        case meaning when 'aware' then 1 when 'not aware' then 0 end as is_aware
    from silver.survey_response as responses
    inner join silver.survey_wave as waves
        on waves.instrument = responses.instrument
        and waves.wave = responses.wave
        and waves.population = responses.population
    where measure = 'awareness'
),

samples as (
    select distinct
        instrument,
        wave,
        population,
        time_period,
        time_identifier,
        fieldwork_end,
        base_minimum,
        base_low
    from answers
),

shared_panels as (
    select distinct
        later.instrument,
        later.population,
        later.wave,
        earlier.wave as compared_wave
    from answers as later
    inner join answers as earlier
        on earlier.instrument = later.instrument
        and earlier.population = later.population
        and earlier.panel_key = later.panel_key
        and earlier.fieldwork_end < later.fieldwork_end
),

comparisons as (
    select
        'Change between waves' as comparison,
        later.population as family,
        struct(later.*) as sample,
        struct(earlier.*) as compared,
        shared_panels.wave is not null as is_one_design
    from samples as later
    inner join samples as earlier
        on earlier.population = later.population
        and earlier.fieldwork_end < later.fieldwork_end
    left join shared_panels
        on earlier.instrument = later.instrument
        and shared_panels.instrument = later.instrument
        and shared_panels.population = later.population
        and shared_panels.wave = later.wave
        and shared_panels.compared_wave = earlier.wave
    union all
    select
        'Gap between audiences' as comparison,
        concat_ws('/', audience.instrument, audience.wave) as family,
        struct(audience.*) as sample,
        struct(other.*) as compared,
        true as is_one_design
    from samples as audience
    inner join samples as other
        on other.instrument = audience.instrument
        and other.wave = audience.wave
        and other.population > audience.population
),

sides as (
    select *, sample as side, true as is_sample from comparisons
    union all
    select *, compared as side, false as is_sample from comparisons
),

differences as (
    select
        comparison,
        family,
        sample,
        compared,
        survey_mean(is_aware, weight, stratum, psu, is_sample) as aware,
        survey_mean(is_aware, weight, stratum, psu, not is_sample) as compared_aware,
        survey_difference(
            is_aware,
            weight,
            if(is_one_design, stratum, concat_ws('/', side.instrument, side.wave, stratum)),
            coalesce(psu, panel_key),
            is_sample,
            population_psus
        ) as change
    from sides
    inner join answers
        on answers.instrument = side.instrument
        and answers.wave = side.wave
        and answers.population = side.population
    group by
        comparison,
        family,
        sample,
        compared
),

ranked as (
    select
        *,
        row_number() over (partition by comparison, family order by change.p_value nulls last) as place,
        count(change.p_value) over (partition by comparison, family) as tests
    from differences
    where aware.base > 0
        and compared_aware.base > 0
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
    'National' as geographic_level,
    'E92000001' as country_code,
    'England' as country_name,
    comparison,
    sample.population as audience,
    sample.instrument,
    sample.wave,
    compared.population as compared_audience,
    compared.instrument as compared_instrument,
    compared.wave as compared_wave,
    compared.time_period as compared_time_period,
    compared.time_identifier as compared_time_identifier,
    100D * aware.estimate as aware_percent,
    100D * compared_aware.estimate as compared_aware_percent,
    100D * change.estimate as change_points,
    100D * change.lower as change_points_lower_ci,
    100D * change.upper as change_points_upper_ci,
    change.statistic as t_statistic,
    change.degrees_of_freedom as degrees_of_freedom,
    change.p_value as p_value,
    if(change.p_value is null, null, adjusted_p_value) as adjusted_p_value,
    if(change.p_value is null, null, adjusted_p_value < 1 - session.survey_confidence) as is_significant,
    sample.instrument = compared.instrument as is_comparable,
    aware.base as respondent_count,
    compared_aware.base as compared_respondent_count,
    case
        when aware.base < sample.base_minimum or compared_aware.base < compared.base_minimum then 'too low'
        when aware.base < sample.base_low or compared_aware.base < compared.base_low then 'low'
        else 'sufficient'
    end as base_status
from adjusted
