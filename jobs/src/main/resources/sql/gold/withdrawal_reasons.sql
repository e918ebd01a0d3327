-- One row is what some of the leavers of one comparison group and cohort did next, or the reason that their provider
-- recorded, in total or within one route. Leavers are those who transferred or withdrew before the end of their second
-- year (silver.cohort_outcome). Left education are those whom no return shows on another programme by the end of the
-- academic year after they left.
with leavers as (
    select
        outcomes.cohort as academic_year,
        outcomes.learner_group,
        coalesce(outcomes.route, 'Not applicable') as route,
        outcomes.as_at_date,
        case
            when next_programme is null then 'Left education'
            when next_programme = 'Apprenticeship' then 'Apprenticeship'
            else 'Other course'
        end as next_activity,
        case next_programme
            when 'Apprenticeship' then 'Apprenticeship'
            when 'T Level' then 'Another T Level'
            when 'T Level Foundation Year' then 'T Level Foundation Year'
            when 'Other level 3' then 'Other level 3'
            when 'Level 2 classroom' then 'Level 2'
            when 'Level not known' then 'Level not known'
            else 'Left education'
        end as next_programme,
        coalesce(reasons.description, 'Not recorded') as recorded_reason
    from silver.cohort_outcome as outcomes
    left join reference.withdrawal_reasons as reasons
        on cast(reasons.withdrawal_reason as int) = outcomes.withdraw_reason
    where is_cohort_closed
    and outcome in ('Transferred', 'Withdrawn')
),

cells as (
    select
        academic_year,
        learner_group,
        or_total(route) as route,
        breakdown,
        or_total(category) as category,
        max(as_at_date) as as_at_date,
        count(*) as learner_count
    from leavers
    lateral view stack(
        3,
        'Next activity', next_activity,
        'Next programme', next_programme,
        'Recorded reason', recorded_reason
    ) as breakdown, category
    group by
        academic_year,
        learner_group,
        breakdown,
        cube (route),
        cube (category)
)

select
    *,
    max(learner_count) over same_leavers as leaver_count,
    percent(learner_count, max(learner_count) over same_leavers) as learner_percent
from cells
where learner_group = 'T Level'
or route = 'Total'
window same_leavers as (
    partition by academic_year, learner_group, route, breakdown
)
