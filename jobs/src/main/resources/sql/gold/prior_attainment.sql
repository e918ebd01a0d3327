-- One row is one subject (English, mathematics, or both) of the starters of one programme and cohort, in total or within
-- one route or sex: how many began with grade 4 (C) or above, and how many held it or another level 2 qualification by
-- the day of the newest return.
with temporary_keys as (
    select distinct
        temporary_key,
        learner_key
    from silver.ilr_enrolment
    where temporary_key is not null
),

-- what was told of a learner before there was a ULN is of the same learner; what was told since stands before it
told as (
    select
        coalesce(temporary_keys.learner_key, english_maths.learner_key) as learner_key,
        subject,
        bool_or(is_prior_known) as is_prior_known,
        max_by(had_grade_4, named_struct('is_known', is_prior_known, 'is_newer', temporary_key is null)) as had_grade_4,
        min(achieved_on) as achieved_on
    from silver.english_maths
    left join temporary_keys
        on temporary_keys.temporary_key = english_maths.learner_key
    group by
        coalesce(temporary_keys.learner_key, english_maths.learner_key),
        subject
),

subjects as (
    select
        learner_key,
        if(grouping(subject) = 1, 'English and mathematics', subject) as subject,
        min(is_prior_known) as is_prior_known,
        min(had_grade_4) as had_grade_4,
        -- both are held by the later of the two days; a subject held before counts from the beginning
        if(
            min(had_grade_4 or achieved_on is not null),
            max(if(had_grade_4, date '1900-01-01', achieved_on)),
            null
        ) as achieved_on
    from told
    group by
        learner_key,
        cube (subject)
),

-- the few who start twice in a year count once in every cell that holds both starts; everybody else is counted in the
-- smallest cells, which then add up
smallest_cells as (
    select
        academic_year,
        programme,
        route,
        sex,
        as_at_date,
        subject,
        if(starts_of_learner > 1, learner_key, null) as repeater,
        count(*) as starters,
        count_if(is_prior_known) as known,
        count_if(had_grade_4) as prior,
        count_if(had_grade_4 or coalesce(achieved_on <= as_at_date, false)) as by_end
    from shared.starters
    inner join subjects using (learner_key)
    where vintage = session.vintage
    group by all
),

people as (
    select
        academic_year,
        programme,
        or_total(route) as route,
        or_total(sex) as sex,
        subject,
        repeater,
        max(as_at_date) as as_at_date,
        sum(starters) as starters,
        sum(known) as known,
        sum(prior) as prior,
        sum(by_end) as by_end
    from smallest_cells
    group by
        academic_year,
        programme,
        subject,
        repeater,
        grouping sets ((), (sex), (route))
),

cells as (
    select
        academic_year,
        programme,
        route,
        sex,
        subject,
        max(as_at_date) as as_at_date,
        sum(if(repeater is null, starters, 1)) as starter_count,
        sum(if(repeater is null, known, least(known, 1))) as known_count,
        sum(if(repeater is null, prior, least(prior, 1))) as prior_count,
        sum(if(repeater is null, by_end, least(by_end, 1))) as by_end_count
    from people
    group by all
)

select
    *,
    percent(prior_count, starter_count) as prior_percent,
    by_end_count - prior_count as gained_count,
    percent(by_end_count, starter_count) as by_end_percent
from cells
