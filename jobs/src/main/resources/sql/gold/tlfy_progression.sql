-- One row is one destination of the completers of one programme in one cohort, in total or within one route: how many
-- were on it in the academic year after. Completers are those of silver.level_2_outcome; progression is matched by
-- learner across all returns of the next year. A cohort is shown once returns of the year after are held, with the learners
-- whose providers have returned its year to the end. Destinations overlap: Level 3 is any level 3 or higher programme,
-- T Levels and advanced apprenticeships among them. Who is on nothing but a programme of no known level (an apprenticeship
-- on a standard, an aim that LARS has not) is a row of its own, where there is anyone.
with outcomes as (
    select *
    from silver.level_2_outcome
    where is_cohort_closed
    and cohort + 1 in (select distinct last_return_year from silver.programme_enrolment)
),

next_year as (
    select
        outcomes.cohort,
        outcomes.learner_key,
        bool_or(enrolments.level >= 3) as level_3,
        bool_or(enrolments.level is null) and not bool_or(coalesce(enrolments.level >= 3, false)) as level_not_known,
        bool_or(enrolments.programme = 'T Level') as t_level,
        bool_or(enrolments.programme = 'Other level 3') as other_level_3,
        bool_or(enrolments.programme = 'Apprenticeship') as apprenticeship,
        bool_or(enrolments.programme = 'Level 2 classroom') as level_2,
        bool_or(enrolments.programme = 'T Level Foundation Year') as other
    from outcomes
    inner join silver.programme_enrolment as enrolments
        on enrolments.learner_key = outcomes.learner_key
        and enrolments.cohort <= outcomes.cohort + 1
        and enrolments.last_return_year >= outcomes.cohort + 1
        and coalesce(enrolments.actual_end_date, date '2100-01-01') >= make_date(outcomes.cohort + 1, 8, 1)
    group by all
),

counted as (
    select
        outcomes.cohort,
        learner_group,
        or_total(route) as route,
        count(*) as starter_count,
        count_if(is_completer) as completer_count,
        count_if(is_completer and level_3) as level_3,
        count_if(is_completer and t_level) as t_level,
        count_if(is_completer and other_level_3) as other_level_3,
        count_if(is_completer and apprenticeship) as apprenticeship,
        count_if(is_completer and level_2) as level_2,
        count_if(is_completer and other) as other,
        count_if(is_completer and level_not_known) as level_not_known,
        count_if(is_completer and next_year.learner_key is null) as not_found
    from outcomes
    left join next_year
        on next_year.cohort = outcomes.cohort
        and next_year.learner_key = outcomes.learner_key
    group by
        outcomes.cohort,
        learner_group,
        cube (route)
)

select
    cohort as academic_year,
    concat(cohort, '/', right(cohort + 1, 2)) as cohort,
    learner_group,
    route,
    destination,
    starter_count,
    completer_count,
    percent(completer_count, starter_count) as completed_percent,
    progressed_count,
    percent(progressed_count, completer_count) as progressed_percent
from counted
lateral view stack(
    8,
    'Level 3', level_3,
    'T Level', t_level,
    'Other level 3', other_level_3,
    'Apprenticeship', apprenticeship,
    'Other level 2', level_2,
    'T Level Foundation Year again', other,
    'Level not known', level_not_known,
    'Not found in returns', not_found
) as destination, progressed_count
where completer_count > 0
and (destination <> 'Level not known' or progressed_count > 0)
and (learner_group = 'TLFY completers' or route = 'Total')
