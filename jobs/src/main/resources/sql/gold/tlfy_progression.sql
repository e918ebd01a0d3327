-- One row is one destination of the completers of one programme in one cohort: how many were on it in the academic year
-- after. Completers have completed their programme aim (ILR CompStatus 2); progression is matched by learner across all
-- returns of the next year. A cohort is shown once returns of the year after are held. Destinations overlap: Level 3 is
-- any level 3 or higher programme, T Levels and advanced apprenticeships among them.
with starters as (
    select
        cohort,
        if(programme = 'T Level Foundation Year', 'TLFY completers', 'Other level 2 completers') as learner_group,
        learner_key,
        max(if(completion_status = 2 and year(add_months(coalesce(actual_end_date, planned_end_date), -7)) = cohort, 1, 0))
            as is_completer
    from silver.programme_enrolment
    where programme in ('T Level Foundation Year', 'Level 2 classroom')
    and is_funded_16_to_19
    and has_sound_uln
    and (days_on_programme is null or days_on_programme >= session.qualifying_days)
    group by
        cohort,
        programme,
        learner_key
),

-- a learner on both in one year is a Foundation Year learner
groups as (
    select *
    from (
        select
            *,
            row_number() over (partition by cohort, learner_key order by learner_group desc) as preference
        from starters
    )
    where preference = 1
),

years_held as (
    select distinct last_return_year as year_held
    from silver.programme_enrolment
),

next_year as (
    select
        groups.cohort,
        groups.learner_key,
        max(if(enrolments.level >= 3, 1, 0)) as level_3,
        max(if(enrolments.programme = 'T Level', 1, 0)) as t_level,
        max(if(enrolments.programme = 'Other level 3', 1, 0)) as other_level_3,
        max(if(enrolments.programme = 'Apprenticeship', 1, 0)) as apprenticeship,
        max(if(enrolments.programme = 'Level 2 classroom', 1, 0)) as level_2
    from groups
    inner join silver.programme_enrolment as enrolments
        on enrolments.learner_key = groups.learner_key
        and enrolments.cohort <= groups.cohort + 1
        and enrolments.last_return_year >= groups.cohort + 1
        and coalesce(enrolments.actual_end_date, date '2100-01-01') >= make_date(groups.cohort + 1, 8, 1)
    group by
        groups.cohort,
        groups.learner_key
),

counted as (
    select
        groups.cohort,
        groups.learner_group,
        count(*) as starter_count,
        sum(is_completer) as completer_count,
        sum(is_completer * coalesce(level_3, 0)) as level_3,
        sum(is_completer * coalesce(t_level, 0)) as t_level,
        sum(is_completer * coalesce(other_level_3, 0)) as other_level_3,
        sum(is_completer * coalesce(apprenticeship, 0)) as apprenticeship,
        sum(is_completer * coalesce(level_2, 0)) as level_2,
        sum(is_completer * if(next_year.learner_key is null, 1, 0)) as not_found
    from groups
    inner join years_held
        on years_held.year_held = groups.cohort + 1
    left join next_year
        on next_year.cohort = groups.cohort
        and next_year.learner_key = groups.learner_key
    group by
        groups.cohort,
        groups.learner_group
),

destinations as (
    select
        cohort,
        learner_group,
        starter_count,
        completer_count,
        destination,
        progressed_count
    from counted
    lateral view stack(
        6,
        'Level 3', level_3,
        'T Level', t_level,
        'Other level 3', other_level_3,
        'Apprenticeship', apprenticeship,
        'Other level 2', level_2,
        'Not found in returns', not_found
    ) as destination, progressed_count
)

select
    concat(cohort, right(cohort + 1, 2)) as time_period,
    'Academic year' as time_identifier,
    'National' as geographic_level,
    'E92000001' as country_code,
    'England' as country_name,
    concat(cohort, '/', right(cohort + 1, 2)) as cohort,
    learner_group,
    destination,
    starter_count,
    completer_count,
    100D * completer_count / starter_count as completed_percent,
    progressed_count,
    100D * progressed_count / completer_count as progressed_percent
from destinations
where completer_count > 0
