-- One row is one subject (English, mathematics, or both) of the starters of one programme and cohort, in total or within
-- one route or sex: how many began with grade 4 (C) or above, and how many held it or another level 2 qualification by
-- the day of the newest return.
with subjects as (
    select
        learner_key,
        subject,
        is_prior_known,
        had_grade_4,
        achieved_on
    from silver.english_maths
    union all
    select
        learner_key,
        'English and mathematics' as subject,
        min(is_prior_known) as is_prior_known,
        min(had_grade_4) as had_grade_4,
        -- held by the later of the two days; a subject held before counts from the beginning
        if(
            min(had_grade_4 or achieved_on is not null),
            max(if(had_grade_4, date '1900-01-01', achieved_on)),
            null
        ) as achieved_on
    from silver.english_maths
    group by learner_key
),

starters as (
    select distinct
        starters.cohort,
        starters.programme,
        coalesce(starters.route, 'Not known') as route,
        coalesce(starters.sex, 'Not known') as sex,
        starters.learner_key,
        starters.as_at_date,
        subjects.subject,
        subjects.is_prior_known,
        subjects.had_grade_4,
        subjects.had_grade_4 or coalesce(subjects.achieved_on <= starters.as_at_date, false) as has_level_2
    from silver.starter as starters
    inner join subjects
        on subjects.learner_key = starters.learner_key
    where starters.programme in ('T Level', 'T Level Foundation Year')
    and starters.vintage = session.vintage
),

cells as (
    select
        cohort,
        programme,
        if(grouping(route) = 1, 'Total', route) as route,
        if(grouping(sex) = 1, 'Total', sex) as sex,
        subject,
        max(as_at_date) as as_at_date,
        count(distinct learner_key) as starter_count,
        count(distinct learner_key) filter (where is_prior_known) as known_count,
        count(distinct learner_key) filter (where had_grade_4) as prior_count,
        count(distinct learner_key) filter (where has_level_2) as by_end_count
    from starters
    group by grouping sets (
        (cohort, programme, subject),
        (cohort, programme, subject, sex),
        (cohort, programme, subject, route)
    )
)

select
    concat(cohort, right(cohort + 1, 2)) as time_period,
    'Academic year' as time_identifier,
    'National' as geographic_level,
    'E92000001' as country_code,
    'England' as country_name,
    session.vintage as vintage,
    as_at_date,
    programme,
    route,
    sex,
    subject,
    starter_count,
    known_count,
    prior_count,
    100D * prior_count / starter_count as prior_percent,
    by_end_count,
    by_end_count - prior_count as gained_count,
    100D * by_end_count / starter_count as by_end_percent
from cells
