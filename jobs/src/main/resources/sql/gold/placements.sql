-- One row is one industry placement status, or the total of all, within one route, T Level and region in one results
-- year at one publication status; completion with special consideration also has a row for each reason that the provider
-- last uploaded. A student may have several reasons, so the rows of reasons need not add up. Population:
-- silver.results_population, of each status the latest snapshot. Completed counts completion with special consideration;
-- a placement that was never recorded counts as not completed (Manage T Level results service).
with uploaded_reasons as (
    select
        learner_key,
        core_code,
        explode(special_consideration_reasons) as reason_code
    from silver.industry_placement
    where evidence = 'Provider upload'
    and placement_status = 'CompletedWithSpecialConsideration'
),

reasons as (
    select distinct
        uploaded_reasons.learner_key,
        uploaded_reasons.core_code,
        coalesce(names.reason_name, 'Not known') as reason
    from uploaded_reasons
    left join reference.special_consideration_reasons as names
        on names.reason_code = upper(trim(uploaded_reasons.reason_code))
),

students as (
    select *
    from shared.published_students
),

counted as (
    select *, 'Total' as reason from students
    union all
    select students.*, coalesce(reasons.reason, 'Not recorded')
    from students
    left join reasons
        on reasons.learner_key = students.learner_key
        and reasons.core_code = students.core_code
    where students.placement_status = 'Completed with special consideration'
),

cells as (
    select
        academic_year,
        publication_status,
        snapshot_date,
        region_code,
        or_total(route) as route,
        or_total(tlevel_pathway) as tlevel_pathway,
        or_total(region) as region,
        or_total(placement_status) as placement_status,
        reason as special_consideration_reason,
        count(*) as student_count,
        count_if(has_completed_placement) as completed_count
    from counted
    group by
        academic_year,
        publication_status,
        snapshot_date,
        reason,
        rollup (route, tlevel_pathway),
        cube ((region_code, region)),
        cube (placement_status)
)

select
    *,
    percent(
        student_count,
        max(if(placement_status = 'Total', student_count, null)) over (
            partition by academic_year, publication_status, route, tlevel_pathway, region
        )
    ) as student_percent,
    percent(completed_count, student_count) as completed_percent
from cells
where special_consideration_reason = 'Total'
or placement_status <> 'Total'
