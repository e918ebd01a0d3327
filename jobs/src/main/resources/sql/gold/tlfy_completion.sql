-- One row is the starters and completers of the T Level Foundation Year, or of other classroom-based level 2 programmes
-- beside it, in one cohort, in total or within one route or sex (silver.level_2_outcome). A cohort is shown once its year
-- has been returned to the end.
with cells as (
    select
        cohort,
        learner_group,
        or_total(route) as route,
        or_total(sex, 'Not known') as sex,
        max(as_at_date) as as_at_date,
        count(*) as starter_count,
        count_if(is_completer) as completer_count
    from silver.level_2_outcome
    where is_cohort_closed
    group by grouping sets (
        (cohort, learner_group),
        (cohort, learner_group, sex),
        (cohort, learner_group, route)
    )
)

select
    academic_period(cohort) as time_period,
    'Academic year' as time_identifier,
    'National' as geographic_level,
    as_at_date,
    if(learner_group = 'TLFY completers', 'T Level Foundation Year', 'Other classroom-based level 2') as programme,
    route,
    sex,
    starter_count,
    completer_count,
    percent(completer_count, starter_count) as completed_percent
from cells
where learner_group = 'TLFY completers'
or route = 'Total'
