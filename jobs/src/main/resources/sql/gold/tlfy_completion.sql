-- One row is the starters and completers of the T Level Foundation Year, or of other classroom-based level 2 programmes
-- beside it, in one cohort, in total or within one route or sex (silver.level_2_outcome). A cohort is shown once its year
-- has been returned to the end, without learners whose providers have not.
with cells as (
    select
        cohort as academic_year,
        if(learner_group = 'TLFY completers', 'T Level Foundation Year', 'Other classroom-based level 2') as programme,
        or_total(route) as route,
        or_total(sex, 'Not known') as sex,
        max(as_at_date) as as_at_date,
        count(*) as starter_count,
        count_if(is_completer) as completer_count
    from silver.level_2_outcome
    where is_cohort_closed
    group by
        cohort,
        learner_group,
        grouping sets ((), (sex), (route))
)

select
    *,
    percent(completer_count, starter_count) as completed_percent
from cells
where programme = 'T Level Foundation Year'
or route = 'Total'
