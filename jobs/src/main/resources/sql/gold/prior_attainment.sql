-- One row is one subject (English, mathematics, or both) of the starters of one programme and cohort, in total or within
-- one route or sex: how many began with grade 4 (C) or above, and how many held it or another level 2 qualification by
-- the day of the newest return.
with learners as (
    select
        learner_key,
        count_if(subject = 'English') > 0 as has_english,
        max(if(subject = 'English', is_prior_known, null)) as is_english_known,
        max(if(subject = 'English', had_grade_4, null)) as had_english,
        max(if(subject = 'English', achieved_on, null)) as english_achieved_on,
        count_if(subject = 'Mathematics') > 0 as has_maths,
        max(if(subject = 'Mathematics', is_prior_known, null)) as is_maths_known,
        max(if(subject = 'Mathematics', had_grade_4, null)) as had_maths,
        max(if(subject = 'Mathematics', achieved_on, null)) as maths_achieved_on,
        min(is_prior_known) as are_both_known,
        min(had_grade_4) as had_both,
        -- held by the later of the two days; a subject held before counts from the beginning
        if(
            min(had_grade_4 or achieved_on is not null),
            max(if(had_grade_4, date '1900-01-01', achieved_on)),
            null
        ) as both_achieved_on
    from silver.english_maths
    group by learner_key
),

starters as (
    select
        starters.cohort,
        starters.programme,
        coalesce(starters.route, 'Not known') as route,
        coalesce(starters.sex, 'Not known') as sex,
        starters.as_at_date,
        count(*) over (partition by cohort, programme, starters.learner_key) as starts_of_learner,
        learners.*
    from silver.starter as starters
    inner join learners
        on learners.learner_key = starters.learner_key
    where starters.programme in ('T Level', 'T Level Foundation Year')
    and starters.vintage = session.vintage
),

-- the few who start twice in a year count once in every cell that holds both starts; everybody else is counted in the
-- smallest cells, which then add up
smallest_cells as (
    select
        cohort,
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
    from starters
    lateral view stack(
        3,
        'English', has_english, is_english_known, had_english, english_achieved_on,
        'Mathematics', has_maths, is_maths_known, had_maths, maths_achieved_on,
        'English and mathematics', true, are_both_known, had_both, both_achieved_on
    ) as subject, has_subject, is_prior_known, had_grade_4, achieved_on
    where has_subject
    group by all
),

people as (
    select
        cohort,
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
    group by grouping sets (
        (cohort, programme, subject, repeater),
        (cohort, programme, subject, repeater, sex),
        (cohort, programme, subject, repeater, route)
    )
),

cells as (
    select
        cohort,
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
    group by
        cohort,
        programme,
        route,
        sex,
        subject
)

select
    academic_period(cohort) as time_period,
    'Academic year' as time_identifier,
    'National' as geographic_level,
    session.vintage as vintage,
    as_at_date,
    programme,
    route,
    sex,
    subject,
    starter_count,
    known_count,
    prior_count,
    percent(prior_count, starter_count) as prior_percent,
    by_end_count,
    by_end_count - prior_count as gained_count,
    percent(by_end_count, starter_count) as by_end_percent
from cells
