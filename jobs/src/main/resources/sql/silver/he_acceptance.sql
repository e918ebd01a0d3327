-- One row is one higher education provider and T Level route in one academic year, as the newest edition of the list
-- has it. Routes that differ in case alone are one, spelled as most rows do.
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
        * except (route),
        mode(route, true) over (partition by lower(route)) as route,
        row_number() over (
            partition by academic_year, ukprn, lower(route)
            order by submitted_at desc nulls last, source_file desc, source_row desc
        ) as recency
    from bronze.he_acceptance_list
)
where recency = 1
