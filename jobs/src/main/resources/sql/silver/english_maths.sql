-- One row is one learner and subject, English or mathematics: the grade held before a programme began, as the newest
-- return that says one has it, and the first day on which a level 2 qualification in the subject was achieved on a
-- programme. Of a learner's returns by one provider for one year the newest stands, and what a later year says of an aim
-- takes the place of what was said of it; returns made after session.as_at are not seen. A grade that is none of the list
-- is not known. Qualifications in the subjects are the level 2 aims of sector subject area 14 (preparation for life and
-- work) whose title names the subject (LARS); a GCSE is achieved at grade 4 or C, a functional skill by its outcome.
-- slices: learner_key
-- slice of bronze.ilr: learner_key(uln, ukprn, learn_ref_number) within try_cast(uln as bigint) columns uln, ukprn, learn_ref_number, record_type, academic_year, file_prepared_on, eng_grade, math_grade, learning_delivery
-- slice of silver.census_aim: learner_key columns learner_key, census_date, english_prior_attainment, maths_prior_attainment
with subject_aims as (
    select distinct
        learn_aim_ref,
        if(lower(title) like '%english%', 'English', 'Mathematics') as subject,
        lower(title) like 'gcse%' as is_gcse
    from bronze.learning_aims
    where notional_nvq_level_v2 = '2'
    and sector_subject_area_tier_1 = 14
    and (lower(title) like '%english%' or lower(title) like '%mathematics%')
),

ilr_returns as (
    select
        uln,
        ukprn,
        learn_ref_number,
        academic_year,
        file_prepared_on,
        eng_grade,
        math_grade,
        learning_delivery
    from bronze.ilr
    where record_type = 'Learner'
    and file_prepared_on <= session.as_at
),

newest_returns as (
    select
        uln,
        ukprn,
        if(uln_is_temporary(uln), learn_ref_number, '') as learner_reference,
        academic_year,
        max(file_prepared_on) as newest
    from ilr_returns
    group by all
),

subject_aims_told as (
    select
        aims.*,
        subject,
        is_gcse
    from (
        select
            uln,
            ukprn,
            learn_ref_number,
            academic_year,
            file_prepared_on,
            aim.learn_aim_ref,
            aim.learn_start_date,
            aim.outcome,
            upper(aim.out_grade) as out_grade,
            coalesce(aim.learn_act_end_date, aim.learn_plan_end_date) as ended_on
        from ilr_returns
        lateral view explode(learning_delivery) delivered as aim
    ) as aims
    inner join subject_aims
        on subject_aims.learn_aim_ref = aims.learn_aim_ref
),

-- an aim that was started twice in a return is achieved by either
newest_of_aims as (
    select
        learner_key(told.uln, told.ukprn, told.learn_ref_number) as learner_key,
        told.subject,
        if(
            told.outcome = 1 and (not told.is_gcse or cast(grades.is_grade_4_or_above as boolean)),
            told.ended_on,
            null
        ) as achieved_on,
        rank() over (
            partition by told.uln, told.ukprn, newest_returns.learner_reference, told.learn_aim_ref, told.learn_start_date
            order by told.academic_year desc
        ) as recency
    from subject_aims_told as told
    inner join newest_returns
        on newest_returns.uln = told.uln
        and newest_returns.ukprn = told.ukprn
        and newest_returns.learner_reference = if(uln_is_temporary(told.uln), told.learn_ref_number, '')
        and newest_returns.academic_year = told.academic_year
        and newest_returns.newest = told.file_prepared_on
    left join reference.gcse_grades as grades
        on grades.grade = told.out_grade
),

-- what returns say of grades before, in both subjects, and of days on which one was achieved
statements as (
    select
        learner_key(uln, ukprn, learn_ref_number) as learner_key,
        file_prepared_on as told_on,
        upper(eng_grade) as english_grade,
        upper(math_grade) as maths_grade,
        cast(null as date) as english_achieved_on,
        cast(null as date) as maths_achieved_on
    from ilr_returns
    union all
    select
        learner_key,
        census_date,
        english_prior_attainment,
        maths_prior_attainment,
        null,
        null
    from silver.census_aim
    where census_date <= session.as_at
    union all
    select
        learner_key,
        null,
        null,
        null,
        if(subject = 'English', achieved_on, null),
        if(subject = 'Mathematics', achieved_on, null)
    from newest_of_aims
    where recency = 1
    and achieved_on is not null
),

learners as (
    select
        learner_key,
        -- of two grades told on one day the better
        max(if(english.grade is null, null, struct(told_on, cast(english.is_grade_4_or_above as boolean) as is_grade_4)))
            as english,
        min(english_achieved_on) as english_achieved_on,
        max(if(maths.grade is null, null, struct(told_on, cast(maths.is_grade_4_or_above as boolean) as is_grade_4)))
            as maths,
        min(maths_achieved_on) as maths_achieved_on
    from statements
    left join reference.gcse_grades as english
        on english.grade = english_grade
    left join reference.gcse_grades as maths
        on maths.grade = maths_grade
    group by learner_key
)

select
    learner_key,
    subject,
    prior is not null as is_prior_known,
    coalesce(prior.is_grade_4, false) as had_grade_4,
    achieved_on
from learners
lateral view stack(
    2,
    'English', english, english_achieved_on,
    'Mathematics', maths, maths_achieved_on
) as subject, prior, achieved_on
