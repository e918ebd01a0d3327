-- One row is Health and Science starters and placements in health and care settings of one kind, or all, in one period
-- and area, beside what providers ask for and hosts offer. Results are those of the academic year after the start, in
-- the earliest status held, linked by learner.
with health_results as (
    select distinct
        learner_key,
        results_year
    from (
        select
            *,
            min(status_order(publication_status)) over (partition by results_year) as earliest_status
        from silver.results_population
    )
    where status_order(publication_status) = earliest_status
    and route = 'Health and Science'
),

years_with_results as (
    select distinct results_year
    from silver.results_population
),

-- who starts once is counted in the smallest cells, which add up; who starts twice counts once in every cell
starts as (
    select
        make_date(academic_year, 8, 1) as day,
        icb_code,
        if(starts_of_learner > 1, starters.learner_key, null) as person,
        years_with_results.results_year is not null as has_results,
        count(*) as start_count,
        count(health_results.learner_key) as result_count
    from shared.starters as starters
    left join years_with_results
        on years_with_results.results_year = academic_year + 1
    left join health_results
        on health_results.results_year = academic_year + 1
        and health_results.learner_key = starters.learner_key
    where programme = 'T Level'
    and route = 'Health and Science'
    and vintage = session.vintage
    group by all
),

facts as (
    select
        'Start' as fact, day, icb_code, person, null as setting,
        start_count, result_count, has_results, 0 as placement_count, null as demanded, null as offered
    from starts
    union all
    select
        'Placement', start_date, icb_code, learner_key, host_type,
        0, 0, null, 1, null, null
    from silver.placement_record
    where is_health_setting
    union all
    select
        'Capacity', month, icb_code, null, null,
        0, 0, null, 0, demanded, offered
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
    select *
    from placed_facts
    lateral view explode(array(
        named_struct('time_period', academic_period, 'time_identifier', 'Academic year'),
        named_struct('time_period', academic_period, 'time_identifier', concat('Academic year Q', quarter)),
        named_struct('time_period', date_format(day, 'yyyy'), 'time_identifier', date_format(day, 'MMMM'))
    )) periods as period
    where fact <> 'Start'
    or period.time_identifier = 'Academic year'
),

-- each person once in each cell
people as (
    select
        period.time_period,
        period.time_identifier,
        icb_code,
        or_total(nhs_region) as nhs_region,
        or_total(icb_name) as integrated_care_board,
        or_total(pilot) as coordinator_pilot,
        or_total(setting) as host_setting,
        fact,
        person,
        sum(start_count) as start_count,
        sum(result_count) as result_count,
        max(has_results) as has_results,
        sum(placement_count) as placement_count,
        sum(demanded) as demanded_count,
        sum(offered) as offered_count
    from dated_facts
    group by
        period.time_period,
        period.time_identifier,
        fact,
        person,
        rollup (nhs_region, (icb_name, icb_code)),
        cube (pilot),
        cube (setting)
),

cells as (
    select
        time_period,
        time_identifier,
        icb_code,
        nhs_region,
        integrated_care_board,
        coordinator_pilot,
        host_setting,
        sum(if(person is null, start_count, least(start_count, 1))) as start_count,
        if(max(has_results), sum(if(person is null, result_count, least(result_count, 1))), null) as result_count,
        sum(placement_count) as placement_count,
        count_if(fact = 'Placement') as student_count,
        sum(demanded_count) as demanded_count,
        sum(offered_count) as offered_count
    from people
    group by all
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
        array_join(sort_array(collect_set(clash)), ', ') as clashes
    from clash_days
    group by all
)

select
    cells.* except (start_count),
    if(host_setting = 'Total' and time_identifier = 'Academic year', start_count, null) as start_count,
    percent(result_count, start_count) as results_per_start_percent,
    percent(offered_count, demanded_count) as offered_percent,
    if(time_identifier like 'Academic year%', null, coalesce(clash_days, 0)) as clash_days,
    clashes
from cells
left join clashes_of_months using (time_period, time_identifier)
-- starters and capacity belong to no setting
where host_setting is not null
