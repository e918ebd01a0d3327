-- One row is one learner under a pseudonym: what the latest source says of the person. Names, dates of birth and
-- postcodes stay in bronze. A temporary ULN (9999999999) names nobody, so such a learner is known by the provider's
-- own reference and cannot be followed to another provider. Returns made after session.as_at are not seen.
-- slices: learner_key in files by source_file
-- slice of bronze.ilr: learner_key(uln, ukprn, learn_ref_number) within try_cast(uln as bigint)
-- slice of bronze.analyst_overall_results: learner_key(uln, ukprn, cast(null as string))
-- slice of silver.census_aim: learner_key
with ilr_learners as (
    select
        learner_key(uln, ukprn, learn_ref_number) as learner_key,
        case when uln_is_temporary(uln) then 'temporary' when uln_is_valid(uln) then 'unique' else 'invalid' end as uln_kind,
        case sex when 'F' then 'Female' when 'M' then 'Male' end as sex,
        ethnicity,
        academic_year as seen_year,
        1 as precedence,
        submitted_at,
        source_file,
        source_row
    from bronze.ilr
    where record_type = 'Learner'
    and file_prepared_on <= session.as_at
),

census_learners as (
    select
        learner_key,
        uln_kind,
        sex,
        cast(null as int) as ethnicity,
        academic_year as seen_year,
        1 as precedence,
        submitted_at,
        source_file,
        source_row
    from silver.census_aim
    where census_date <= session.as_at
),

results_learners as (
    select
        learner_key(uln, ukprn, cast(null as string)) as learner_key,
        case when uln_is_temporary(uln) then 'temporary' when uln_is_valid(uln) then 'unique' else 'invalid' end as uln_kind,
        case gender when 'Female' then 'Female' when 'Male' then 'Male' end as sex,
        cast(null as int) as ethnicity,
        start_year as seen_year,
        0 as precedence,
        submitted_at,
        source_file,
        source_row
    from bronze.analyst_overall_results
),

seen as (
    select * from ilr_learners
    union all
    select * from census_learners
    union all
    select * from results_learners
)

select
    learner_key,
    max_by(uln_kind, recency) as uln_kind,
    max_by(sex, recency) filter (where sex is not null) as sex,
    max_by(ethnicity, recency) filter (where ethnicity is not null) as ethnicity,
    min(seen_year) as first_seen_year,
    max(seen_year) as last_seen_year,
    max_by(source_file, recency) as source_file,
    max_by(source_row, recency) as source_row
from (
    select
        *,
        struct(precedence, seen_year, coalesce(submitted_at, timestamp '1970-01-01 00:00:00'), source_file, source_row)
            as recency
    from seen
)
group by learner_key
