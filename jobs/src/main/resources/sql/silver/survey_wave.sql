-- One row is one population asked in one wave of one survey instrument. Limits to the base are those in force when
-- fieldwork ended.
with waves as (
    select
        instrument,
        wave,
        population,
        max(mode) as mode,
        min(fieldwork_start) as fieldwork_start,
        max(fieldwork_end) as fieldwork_end,
        max(time_period) as time_period,
        max(time_identifier) as time_identifier,
        max(source_file) as source_file
    from (
        -- what is the same in all rows of a file
        select distinct
            instrument,
            wave,
            population,
            mode,
            fieldwork_start,
            fieldwork_end,
            time_period,
            time_identifier,
            source_file
        from bronze.survey_response
    )
    group by
        instrument,
        wave,
        population
),

samples as (
    select
        instrument,
        wave,
        population,
        count(distinct respondent_id) as respondent_count,
        count(distinct stratum) as stratum_count,
        count(distinct stratum, psu) as psu_count
    from (
        select distinct
            instrument,
            wave,
            population,
            respondent_id,
            stratum,
            psu
        from bronze.survey_response
    )
    group by
        instrument,
        wave,
        population
)

select
    waves.instrument,
    waves.wave,
    waves.population,
    waves.mode,
    waves.fieldwork_start,
    waves.fieldwork_end,
    waves.time_period,
    waves.time_identifier,
    samples.respondent_count,
    samples.stratum_count,
    samples.psu_count,
    cast(minimum.value as bigint) as base_minimum,
    cast(low.value as bigint) as base_low,
    waves.source_file
from waves
inner join samples
    on samples.instrument = waves.instrument
    and samples.wave = waves.wave
    and samples.population = waves.population
left join reference.policy_values as minimum
    on minimum.policy = 'survey_base_minimum'
    and waves.fieldwork_end >= cast(minimum.from_date as date)
    and waves.fieldwork_end <= coalesce(cast(minimum.to_date as date), date '9999-12-31')
left join reference.policy_values as low
    on low.policy = 'survey_base_low'
    and waves.fieldwork_end >= cast(low.from_date as date)
    and waves.fieldwork_end <= coalesce(cast(low.to_date as date), date '9999-12-31')
