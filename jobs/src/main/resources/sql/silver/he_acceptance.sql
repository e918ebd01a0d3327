-- One row is one higher education provider and T Level route in one academic year, as the newest edition of the list
-- has it.
select
    academic_year,
    ukprn,
    route,
    provider_name,
    accepts in ('Yes', 'Some courses') as accepts_some_course,
    source_file,
    source_row
from (
    select
        *,
        row_number() over (
            partition by academic_year, ukprn, route
            order by submitted_at desc nulls last, source_file desc, source_row desc
        ) as recency
    from bronze.he_acceptance_list
)
where recency = 1
