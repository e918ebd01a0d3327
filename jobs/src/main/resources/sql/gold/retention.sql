-- One row is one comparison group (T Levels, or large vocational technical qualifications) of one cohort, in total or
-- within one route, T Level, sex or region, with what became of its starters after two years. Retained are those who
-- completed and those who still continue; a learner counts once, where the best outcome was reached. A cohort is shown
-- once its second year has been returned, without those of whom no return since then tells (silver.cohort_outcome).
with cells as (
    select
        cohort as academic_year,
        learner_group,
        or_total(route, 'Not applicable') as route,
        or_total(tlevel_pathway, 'Not applicable') as tlevel_pathway,
        or_total(sex, 'Not known') as sex,
        or_total(region_name, 'Not known') as region,
        region_code,
        max(as_at_date) as as_at_date,
        count(*) as starter_count,
        count_if(outcome = 'Completed') as completed_count,
        count_if(outcome = 'Continuing') as continuing_count,
        count_if(outcome = 'On a break') as break_count,
        count_if(outcome = 'Transferred') as transferred_count,
        count_if(outcome = 'Withdrawn') as withdrawn_count
    from silver.cohort_outcome
    where is_cohort_closed
    group by
        cohort,
        learner_group,
        grouping sets ((), (sex), (region_code, region_name), (route), (route, sex), (route, tlevel_pathway))
)

select
    *,
    completed_count + continuing_count as retained_count,
    percent(completed_count + continuing_count, starter_count) as retained_percent,
    percent(completed_count, starter_count) as completed_percent,
    transferred_count + withdrawn_count as left_count,
    percent(transferred_count + withdrawn_count, starter_count) as left_percent
from cells
-- large vocational technical qualifications have no route and no T Level
where learner_group = 'T Level'
or (route = 'Total' and tlevel_pathway = 'Total')
