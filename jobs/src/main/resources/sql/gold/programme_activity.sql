-- One row is one activity of one programme, or all of them, over one period that ends with a calendar year: the year
-- itself, all the time since the start, or what is in force on its last day. Participants count once in a cell. The
-- last year is the latest in which anything begins.
with years as (
    select explode(sequence(min(first_year), max(last_year))) as year_held
    from (
        select
            least(year(event_date), year(eligible_from)) as first_year,
            year(event_date) as last_year
        from silver.programme_record
        where event_date is not null
    )
),

in_periods as (
    select
        records.*,
        year_held,
        explode(array_compact(array(
            if(year(event_date) = year_held, 'In the year', null),
            'Since the start',
            if(is_lasting and coalesce(year(end_date), 9999) > year_held, 'At the end of the year', null)
        ))) as period
    from silver.programme_record as records
    inner join years
        on year(event_date) <= year_held
),

counted as (
    select
        year_held,
        register,
        programme,
        if(grouping(activity) = 1, 'Total', activity) as activity,
        period,
        count(*) as record_count,
        count(distinct participant_key) as participant_count,
        -- quantities of different units do not add up
        if(min(unit) = max(unit), sum(quantity), null) as quantity,
        if(min(unit) = max(unit), max(unit), null) as unit
    from in_periods
    group by grouping sets (
        (year_held, register, programme, period),
        (year_held, register, programme, period, activity)
    )
),

eligible as (
    select
        year_held,
        register,
        programme,
        if(grouping(activity) = 1, 'Total', activity) as activity,
        count(distinct participant_key) as eligible_count
    from silver.programme_record
    inner join years
        on year(eligible_from) <= year_held
    group by grouping sets (
        (year_held, register, programme),
        (year_held, register, programme, activity)
    )
)

select
    cast(counted.year_held as string) as time_period,
    'Calendar year' as time_identifier,
    'National' as geographic_level,
    'E92000001' as country_code,
    'England' as country_name,
    counted.register,
    counted.programme,
    counted.activity,
    period,
    record_count,
    participant_count,
    eligible_count,
    100D * participant_count / eligible_count as participant_percent,
    cast(quantity as decimal(28, 6)) as quantity,
    unit
from counted
left join eligible
    on eligible.year_held = counted.year_held
    and eligible.register = counted.register
    and eligible.programme = counted.programme
    and eligible.activity = counted.activity
