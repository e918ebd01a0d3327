-- One row is one starter of the T Level Foundation Year or of another classroom-based level 2 programme, and whether the
-- learner completed it in the academic year of the start (CompStatus 2). A learner on both in one year is a Foundation
-- Year learner. Definition of a completer: ours, from the published "those who complete the programme" (Action Plan,
-- footnote 9). Who is no completer is known once each provider of the learner has made a return after the end of the year,
-- and of a start that still continues only if that return says so.
-- slices: learner_key
-- slice of silver.starter: learner_key
with starters as (
    select
        cohort,
        if(programme = 'T Level Foundation Year', 'TLFY completers', 'Other level 2 completers') as learner_group,
        learner_key,
        max_by(aim_reference, struct(start_date, aim_reference)) as aim_reference,
        max_by(coalesce(route, 'Not known'), struct(start_date, aim_reference)) as route,
        max_by(sex, start_date) as sex,
        max(coalesce(
            completion_status = 2
                and year(add_months(actual_end_date, -7)) = cohort,
            false
        )) as is_completer,
        max(as_at_date) as as_at_date,
        bool_and(coalesce(
            completion_status is not null
                and if(completion_status = 1, returned_on, provider_returned_on) > make_date(cohort + 1, 7, 31),
            false
        )) as is_told_of_the_year
    from silver.starter
    where programme in ('T Level Foundation Year', 'Level 2 classroom')
    and vintage = 'Latest'
    group by
        cohort,
        programme,
        learner_key
)

select
    learner_key,
    cohort,
    learner_group,
    aim_reference,
    route,
    sex,
    is_completer,
    as_at_date,
    as_at_date > make_date(cohort + 1, 7, 31) and is_told_of_the_year as is_cohort_closed
from (
    select
        *,
        row_number() over (partition by cohort, learner_key order by learner_group desc) as preference
    from starters
)
where preference = 1
