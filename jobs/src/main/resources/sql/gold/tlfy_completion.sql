-- One row is the starters and completers of the T Level Foundation Year, or of other classroom-based level 2 programmes
-- beside it, in one cohort, in total or within one route or sex (silver.level_2_outcome). A cohort is shown once its year
-- has been returned to the end.
with cells as (
    select
        cohort,
        learner_group,
        if(grouping(route) = 1, 'Total', route) as route,
        if(grouping(sex) = 1, 'Total', coalesce(sex, 'Not known')) as sex,
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
    concat(cohort, right(cohort + 1, 2)) as time_period,
    'Academic year' as time_identifier,
    'National' as geographic_level,
    'E92000001' as country_code,
    'England' as country_name,
    as_at_date,
    if(learner_group = 'TLFY completers', 'T Level Foundation Year', 'Other classroom-based level 2') as programme,
    route,
    sex,
    starter_count,
    completer_count,
    100D * completer_count / starter_count as completed_percent
from cells
where learner_group = 'TLFY completers'
or route = 'Total'
