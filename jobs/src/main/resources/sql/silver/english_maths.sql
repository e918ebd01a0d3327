-- One row is one learner and subject, English or mathematics: the best grade held before a programme began, as returns
-- say it, and the first day on which a level 2 qualification in the subject was achieved on a programme. Qualifications
-- in the subjects are the level 2 aims of sector subject area 14 (preparation for life and work) whose title names the
-- subject (LARS); a GCSE is achieved at grade 4 or C, a functional skill by its outcome.
-- slices: learner_key
-- slice of bronze.ilr: learner_key(uln, ukprn, learn_ref_number) within try_cast(uln as bigint) columns uln, ukprn, learn_ref_number, record_type, eng_grade, math_grade, learning_delivery
-- slice of silver.census_aim: learner_key columns learner_key, english_prior_attainment, maths_prior_attainment
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

-- what returns say of grades before, in both subjects, and of days on which one was achieved
statements as (
    select
        learner_key(uln, ukprn, learn_ref_number) as learner_key,
        upper(eng_grade) as english_grade,
        upper(math_grade) as maths_grade,
        cast(null as date) as english_achieved_on,
        cast(null as date) as maths_achieved_on
    from bronze.ilr
    where record_type = 'Learner'
    union all
    select
        learner_key,
        english_prior_attainment,
        maths_prior_attainment,
        null,
        null
    from silver.census_aim
    union all
    select
        learner_key(uln, ukprn, learn_ref_number),
        null,
        null,
        if(subject = 'English', ended_on, null),
        if(subject = 'Mathematics', ended_on, null)
    from (
        select
            uln,
            ukprn,
            learn_ref_number,
            aim.learn_aim_ref,
            upper(aim.out_grade) as out_grade,
            coalesce(aim.learn_act_end_date, aim.learn_plan_end_date) as ended_on
        from bronze.ilr
        lateral view explode(learning_delivery) aims as aim
        where record_type = 'Learner'
        and aim.outcome = 1
    ) as achieved
    inner join subject_aims
        on subject_aims.learn_aim_ref = achieved.learn_aim_ref
    left join reference.gcse_grades as grades
        on grades.grade = achieved.out_grade
    where not is_gcse
    or cast(grades.is_grade_4_or_above as boolean)
),

learners as (
    select
        learner_key,
        max(english_grade is not null) as is_english_known,
        max(coalesce(cast(english.is_grade_4_or_above as boolean), false)) as had_english,
        min(english_achieved_on) as english_achieved_on,
        max(maths_grade is not null) as is_maths_known,
        max(coalesce(cast(maths.is_grade_4_or_above as boolean), false)) as had_maths,
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
    is_prior_known,
    had_grade_4,
    achieved_on
from learners
lateral view stack(
    2,
    'English', is_english_known, had_english, english_achieved_on,
    'Mathematics', is_maths_known, had_maths, maths_achieved_on
) as subject, is_prior_known, had_grade_4, achieved_on
