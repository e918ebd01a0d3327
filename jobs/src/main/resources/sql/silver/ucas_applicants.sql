-- One row is one qualification and route, or all routes, in one application cycle, as the newest file has it. The total
-- is the one printed: the routes are rounded, so they need not add up to it.
select
    cycle,
    qualification,
    if(route = 'All', 'Total', route) as route,
    applicants,
    with_offer,
    accepted,
    source_file,
    source_row
from (
    select
        *,
        row_number() over (
            partition by cycle, qualification, route
            order by submitted_at desc nulls last, source_file desc, source_row desc
        ) as recency
    from bronze.ucas_applicants
)
where recency = 1
