-- One row is what one revision of a results year changed in one grade, in Pass or above, or in all grades, within one
-- route and T Level: students before and after, and how many of the same students moved between grades, joined the
-- results or left them. A revision leads from one publication status to the next, each by its latest snapshot, or from
-- one snapshot to the next within a status. Population: silver.results_population.
with snapshots as (
    select distinct
        results_year,
        publication_status,
        snapshot_date,
        is_latest_snapshot,
        status_order(publication_status) as status_order
    from silver.results_population
),

revisions as (
    select
        results_year,
        'From status to status' as revision,
        lag(publication_status) over by_status as status_before,
        publication_status as status_after,
        lag(snapshot_date) over by_status as snapshot_before,
        snapshot_date as snapshot_after
    from snapshots
    where is_latest_snapshot
    window by_status as (partition by results_year order by status_order)
    union all
    select
        results_year,
        'Within a status',
        publication_status,
        publication_status,
        lag(snapshot_date) over (partition by results_year, publication_status order by snapshot_date),
        snapshot_date
    from snapshots
),

students as (
    select
        revisions.*,
        population.learner_key,
        population.core_code,
        coalesce(max(population.route), 'Not known') as route,
        coalesce(max(population.tlevel_pathway), 'Not known') as tlevel_pathway,
        max(population.grade) filter (where population.snapshot_date = revisions.snapshot_before) as grade_before,
        max(population.grade) filter (where population.snapshot_date = revisions.snapshot_after) as grade_after
    from revisions
    inner join silver.results_population as population
        on population.results_year = revisions.results_year
        and population.snapshot_date in (revisions.snapshot_before, revisions.snapshot_after)
    where revisions.snapshot_before is not null
    group by all
),

shown as (
    select *
    from values
        ('Distinction*', array('Distinction*')),
        ('Distinction', array('Distinction')),
        ('Merit', array('Merit')),
        ('Pass', array('Pass')),
        ('Partial achievement', array('Partial achievement')),
        ('Unclassified', array('Unclassified')),
        ('Pass or above', array('Distinction*', 'Distinction', 'Merit', 'Pass')),
        ('Total', array('Distinction*', 'Distinction', 'Merit', 'Pass', 'Partial achievement', 'Unclassified'))
        as shown (grade, grades)
),

placed as (
    select
        *,
        coalesce(array_contains(grades, grade_before), false) as was_here,
        coalesce(array_contains(grades, grade_after), false) as is_here
    from students
    cross join shown
),

cells as (
    select
        results_year as academic_year,
        revision,
        status_before,
        status_after,
        snapshot_before,
        snapshot_after,
        or_total(route) as route,
        or_total(tlevel_pathway) as tlevel_pathway,
        grade,
        count(grade_before) as group_before,
        count(grade_after) as group_after,
        count_if(was_here) as student_count_before,
        count_if(is_here) as student_count_after,
        count_if(was_here and is_here) as stayed_count,
        count_if(is_here and not was_here and grade_before is not null) as moved_in_count,
        count_if(was_here and not is_here and grade_after is not null) as moved_out_count,
        count_if(is_here and grade_before is null) as joined_count,
        count_if(was_here and grade_after is null) as left_count
    from placed
    group by
        results_year,
        revision,
        status_before,
        status_after,
        snapshot_before,
        snapshot_after,
        grade,
        rollup (route, tlevel_pathway)
)

select
    * except (group_before, group_after),
    student_count_after - student_count_before as difference,
    percent(student_count_before, group_before) as student_percent_before,
    percent(student_count_after, group_after) as student_percent_after,
    percent(student_count_after, group_after) - percent(student_count_before, group_before) as difference_points
from cells
