-- One row is one qualification and route, or all routes, in one application cycle, as the newest file has it. The total
-- is the one printed: the routes are rounded, so they need not add up to it. Names that differ in case alone are one,
-- spelled as most rows do.
select
    cycle,
    qualification,
    if(lower(route) = 'all', 'Total', route) as route,
    applicants,
    with_offer,
    accepted,
    source_file,
    source_row
from (
    select
        * except (qualification, route),
        mode(qualification, true) over (partition by lower(qualification)) as qualification,
        mode(route, true) over (partition by lower(route)) as route,
        row_number() over (
            partition by cycle, lower(qualification), lower(route)
            order by submitted_at desc nulls last, source_file desc, source_row desc
        ) as recency
    from bronze.ucas_applicants
)
where recency = 1
