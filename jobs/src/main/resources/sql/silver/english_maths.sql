-- One row is one learner and subject, English or mathematics: the best grade held before a programme began, as returns
-- say it, and the first day on which a level 2 qualification in the subject was achieved on a programme. Qualifications
-- in the subjects are the level 2 aims of sector subject area 14 (preparation for life and work) whose title names the
-- subject (LARS); a GCSE is achieved at grade 4 or C, a functional skill by its outcome.
with ilr_grades as (
    select
        learner_key(uln, ukprn, learn_ref_number) as learner_key,
        subject,
        upper(grade) as grade
    from bronze.ilr
    lateral view stack(2, 'English', eng_grade, 'Mathematics', math_grade) as subject, grade
    where record_type = 'Learner'
),

census_grades as (
    select
        learner_key,
        subject,
        grade
    from silver.census_aim
    lateral view stack(2, 'English', english_prior_attainment, 'Mathematics', maths_prior_attainment) as subject, grade
),

prior as (
    select
        learner_key,
        subject,
        max(coalesce(cast(grades.is_grade_4_or_above as boolean), false)) as had_grade_4,
        max(said.grade is not null) as is_prior_known
    from (
        select * from ilr_grades
        union all
        select * from census_grades
    ) as said
    left join reference.gcse_grades as grades
        on grades.grade = said.grade
    group by
        learner_key,
        subject
),

subject_aims as (
    select distinct
        learn_aim_ref,
        if(lower(title) like '%english%', 'English', 'Mathematics') as subject,
        lower(title) like 'gcse%' as is_gcse
    from bronze.learning_aims
    where notional_nvq_level_v2 = '2'
    and sector_subject_area_tier_1 = 14
    and (lower(title) like '%english%' or lower(title) like '%mathematics%')
),

aims_taken as (
    select
        learner_key(uln, ukprn, learn_ref_number) as learner_key,
        aim.learn_aim_ref,
        aim.outcome,
        upper(aim.out_grade) as out_grade,
        coalesce(aim.learn_act_end_date, aim.learn_plan_end_date) as ended_on
    from bronze.ilr
    lateral view explode(learning_delivery) aims as aim
    where record_type = 'Learner'
),

achieved as (
    select
        learner_key,
        subject,
        min(ended_on) as achieved_on
    from aims_taken
    inner join subject_aims
        on subject_aims.learn_aim_ref = aims_taken.learn_aim_ref
    left join reference.gcse_grades as grades
        on grades.grade = aims_taken.out_grade
    where outcome = 1
    and (not is_gcse or cast(grades.is_grade_4_or_above as boolean))
    group by
        learner_key,
        subject
)

select
    prior.learner_key,
    prior.subject,
    prior.is_prior_known,
    prior.had_grade_4,
    achieved.achieved_on
from prior
left join achieved
    on achieved.learner_key = prior.learner_key
    and achieved.subject = prior.subject
