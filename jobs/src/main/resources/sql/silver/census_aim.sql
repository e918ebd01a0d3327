-- One row is one learning aim of one student in one school census, under the pseudonym of the learner. A student without a
-- unique learner number is known by the pupil number, at that school alone. Schools have no UKPRN in the census: it is
-- the one that the register of schools gives the URN.
with schools as (
    select
        urn,
        max_by(ukprn, coalesce(submitted_at, timestamp '1970-01-01 00:00:00')) as ukprn
    from bronze.providers_gias
    where ukprn is not null
    group by urn
)

select
    learner_key(coalesce(census.uln, '9999999999'), schools.ukprn, census.upn) as learner_key,
    case
        when coalesce(uln_is_temporary(census.uln), true) then 'temporary'
        when uln_is_valid(census.uln) then 'unique'
        else 'invalid'
    end as uln_kind,
    schools.ukprn,
    census.academic_year,
    census.census_date,
    case census.sex when 'F' then 'Female' when 'M' then 'Male' end as sex,
    census.programme_type,
    replace(census.qn, '/', '') as aim_reference,
    census.is_core_aim,
    census.learning_start_date,
    census.planned_end_date,
    census.actual_end_date,
    census.aim_status,
    census.withdrawal_reason,
    upper(census.english_prior_attainment) as english_prior_attainment,
    upper(census.maths_prior_attainment) as maths_prior_attainment,
    census.submitted_at,
    census.source_file,
    census.source_row
from bronze.school_census as census
inner join schools
    on schools.urn = census.urn
