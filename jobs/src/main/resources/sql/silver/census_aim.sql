-- One row is one learning aim of one student in one school census, under the pseudonym of the learner. A student without a
-- unique learner number is known by the pupil number, at that school alone. Schools have no UKPRN in the census: it is
-- the one that the register of schools gives the URN. A school that the register has not keeps its students under its URN.
with schools as (
    select
        urn,
        max_by(ukprn, coalesce(submitted_at, timestamp '1970-01-01 00:00:00')) as ukprn
    from bronze.providers_gias
    where ukprn is not null
    group by urn
),

census as (
    select
        census.*,
        coalesce(schools.ukprn, concat('URN ', census.urn)) as ukprn
    from bronze.school_census as census
    left join schools
        on schools.urn = census.urn
)

select
    learner_key(coalesce(uln, '9999999999'), ukprn, upn) as learner_key,
    case
        when coalesce(uln_is_temporary(uln), true) then 'temporary'
        when uln_is_valid(uln) then 'unique'
        else 'invalid'
    end as uln_kind,
    ukprn,
    academic_year,
    census_date,
    case sex when 'F' then 'Female' when 'M' then 'Male' end as sex,
    programme_type,
    -- rows that were loaded before qualification numbers were kept without slashes have them
    replace(qn, '/', '') as aim_reference,
    is_core_aim,
    learning_start_date,
    planned_end_date,
    actual_end_date,
    aim_status,
    withdrawal_reason,
    upper(english_prior_attainment) as english_prior_attainment,
    upper(maths_prior_attainment) as maths_prior_attainment,
    submitted_at,
    source_file,
    source_row
from census
