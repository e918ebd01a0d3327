-- One row is Health and Science starters and placements in health and care settings of one kind, or all, in one period
-- and area, beside what providers ask for and hosts offer. Results are those of the academic year after the start, in
-- the earliest status held, linked by learner.
with starters as (
    select
        learner_key,
        cohort,
        icb_code
    from silver.starter
    where programme = 'T Level'
    and route = 'Health and Science'
    and vintage = session.vintage
),

earliest_results as (
    select
        results_year,
        min_by(
            publication_status,
            array_position(array('Provisional', 'Interim', 'Revised', 'Final'), publication_status)
        ) as publication_status
    from silver.results_population
    group by results_year
),

health_results as (
    select distinct
        results.learner_key,
        results.results_year
    from silver.results_population as results
    inner join earliest_results
        on earliest_results.results_year = results.results_year
        and earliest_results.publication_status = results.publication_status
    where results.route = 'Health and Science'
),

starts as (
    select
        make_date(starters.cohort, 8, 1) as day,
        starters.icb_code,
        starters.learner_key as starter_key,
        health_results.learner_key as result_key,
        earliest_results.results_year is not null as has_results
    from starters
    left join earliest_results
        on earliest_results.results_year = starters.cohort + 1
    left join health_results
        on health_results.results_year = starters.cohort + 1
        and health_results.learner_key = starters.learner_key
),

facts as (
    select
        day, icb_code, starter_key, result_key, has_results,
        null as placed_key, null as setting, null as demanded, null as offered
    from starts
    union all
    select
        start_date, icb_code, null, null, null,
        learner_key, host_type, null, null
    from silver.placement_record
    where is_health_setting
    union all
    select
        month, icb_code, null, null, null,
        null, null, demanded, offered
    from silver.placement_capacity
),

boards_in_pilot as (
    select distinct icb_code
    from silver.icb_readiness
    where was_ever_in_pilot
),

placed_facts as (
    select
        facts.* except (icb_code),
        boards.icb_code,
        coalesce(boards.icb_name, 'Not known') as icb_name,
        coalesce(boards.nhs_region, 'Not known') as nhs_region,
        case
            when boards.icb_code is null then 'Not known'
            when boards_in_pilot.icb_code is null then 'Not in pilot'
            else 'In pilot'
        end as pilot,
        -- academic years and their quarters begin in August
        date_format(add_months(day, -7), 'yyyy') || date_format(add_months(day, 5), 'yy') as academic_period,
        cast(floor(mod(month(day) + 4, 12) / 3) as int) + 1 as quarter
    from facts
    left join reference.integrated_care_boards as boards
        on boards.icb_code = facts.icb_code
    left join boards_in_pilot
        on boards_in_pilot.icb_code = facts.icb_code
),

dated_facts as (
    select
        *
    from placed_facts
    lateral view explode(array(
        named_struct('time_period', academic_period, 'time_identifier', 'Academic year'),
        named_struct('time_period', academic_period, 'time_identifier', concat('Academic year Q', quarter)),
        named_struct('time_period', date_format(day, 'yyyy'), 'time_identifier', date_format(day, 'MMMM'))
    )) periods as period
    where starter_key is null
    or period.time_identifier = 'Academic year'
),

cells as (
    select
        period.time_period,
        period.time_identifier,
        if(grouping(icb_name) = 1, null, min(icb_code)) as icb_code,
        if(grouping(nhs_region) = 1, 'Total', nhs_region) as nhs_region,
        if(grouping(icb_name) = 1, 'Total', icb_name) as integrated_care_board,
        if(grouping(pilot) = 1, 'Total', pilot) as coordinator_pilot,
        if(grouping(setting) = 1, 'Total', setting) as host_setting,
        count(distinct starter_key) as start_count,
        if(max(has_results), count(distinct result_key), null) as result_count,
        count(placed_key) as placement_count,
        count(distinct placed_key) as student_count,
        sum(demanded) as demanded_count,
        sum(offered) as offered_count
    from dated_facts
    group by
        period.time_period,
        period.time_identifier,
        grouping sets ((), (nhs_region), (nhs_region, icb_name)),
        grouping sets ((), (pilot)),
        grouping sets ((), (setting))
),

clash_days as (
    select
        clash,
        explode(sequence(cast(from_date as date), cast(to_date as date))) as day
    from reference.placement_calendar_clashes
),

clashes_of_months as (
    select
        date_format(day, 'yyyy') as time_period,
        date_format(day, 'MMMM') as time_identifier,
        cast(count(distinct day) as int) as clash_days,
        array_join(array_sort(collect_set(clash)), ', ') as clashes
    from clash_days
    group by
        date_format(day, 'yyyy'),
        date_format(day, 'MMMM')
)

select
    cells.time_period,
    cells.time_identifier,
    case
        when integrated_care_board <> 'Total' then 'Integrated care board'
        when nhs_region <> 'Total' then 'NHS region'
        else 'National'
    end as geographic_level,
    'E92000001' as country_code,
    'England' as country_name,
    icb_code,
    nhs_region,
    integrated_care_board,
    coordinator_pilot,
    host_setting,
    if(host_setting = 'Total' and cells.time_identifier = 'Academic year', start_count, null) as start_count,
    result_count,
    try_divide(100D * result_count, start_count) as results_per_start_percent,
    placement_count,
    student_count,
    demanded_count,
    offered_count,
    try_divide(100D * offered_count, demanded_count) as offered_percent,
    if(cells.time_identifier like 'Academic year%', null, coalesce(clash_days, 0)) as clash_days,
    clashes
from cells
left join clashes_of_months
    on clashes_of_months.time_period = cells.time_period
    and clashes_of_months.time_identifier = cells.time_identifier
-- starters and capacity belong to no setting
where host_setting is not null
