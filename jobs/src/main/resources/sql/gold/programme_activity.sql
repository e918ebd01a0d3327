-- One row is one activity of one programme, or all of them, over one period that ends with a calendar year: the year
-- itself, all the time since the start, or what is in force on its last day. Participants count once in a cell. The
-- last year is the latest in which anything begins.
with records as (
    select
        register,
        programme,
        explode(array('Total', activity)) as activity,
        participant_key,
        year(event_date) as began,
        if(is_lasting, coalesce(year(end_date), 9999), null) as ended,
        year(eligible_from) as became_eligible,
        quantity,
        unit,
        (select max(year(event_date)) from silver.programme_record) as last_year
    from silver.programme_record
),

sums as (
    select
        register,
        programme,
        activity,
        began,
        ended,
        unit,
        last_year,
        count(*) as records,
        sum(quantity) as quantity
    from records
    where began is not null
    group by all
),

counted as (
    select
        year_held,
        register,
        programme,
        activity,
        period,
        sum(records) as record_count,
        -- quantities of different units do not add up
        if(min(unit) = max(unit), sum(quantity), null) as quantity,
        if(min(unit) = max(unit), max(unit), null) as unit
    from sums
    lateral view explode(sequence(began, last_year)) years as year_held
    lateral view explode(array(
        if(began = year_held, 'In the year', null),
        'Since the start',
        if(ended > year_held, 'At the end of the year', null)
    )) periods as period
    where period is not null
    group by all
),

-- who takes part in a year or at its end, once each
taking_part as (
    select distinct
        year_held,
        register,
        programme,
        activity,
        period,
        participant_key
    from records
    lateral view explode(if(ended is null, array(began), sequence(began, last_year))) years as year_held
    lateral view explode(array(
        if(began = year_held, 'In the year', null),
        if(ended > year_held, 'At the end of the year', null)
    )) periods as period
    where period is not null
    and participant_key is not null
),

participants as (
    select
        year_held,
        register,
        programme,
        activity,
        period,
        count(*) as participant_count
    from taking_part
    group by all
),

-- who has taken part by a year, or has become eligible, is known from the first year of each
first_years as (
    select
        register,
        programme,
        activity,
        participant_key,
        last_year,
        min(began) as began,
        min(became_eligible) as became_eligible
    from records
    where participant_key is not null
    group by all
),

first_year_counts as (
    select
        register,
        programme,
        activity,
        last_year,
        began,
        became_eligible,
        count(*) as participants
    from first_years
    group by all
),

ever as (
    select
        year_held,
        register,
        programme,
        activity,
        sum(if(began <= year_held, participants, 0)) as count_since_start,
        sum(if(became_eligible <= year_held, participants, null)) as eligible_count
    from first_year_counts
    lateral view explode(sequence(least(began, became_eligible, last_year), last_year)) years as year_held
    group by all
),

activities as (
    select
        counted.*,
        coalesce(if(period = 'Since the start', count_since_start, participant_count), 0) as participant_count,
        eligible_count
    from counted
    left join participants using (year_held, register, programme, activity, period)
    left join ever using (year_held, register, programme, activity)
)

select
    * except (quantity),
    percent(participant_count, eligible_count) as participant_percent,
    cast(quantity as decimal(28, 6)) as quantity
from activities
