-- One row is the number of starters of the T Level Foundation Year, of their providers and of the routes they study, in
-- one academic year, in total or within one route or region. Starters are those of gold.starts.
with cells as (
    select
        academic_year,
        or_total(aim_reference) as class_code,
        or_total(route) as route,
        or_total(region) as region,
        region_code,
        max(as_at_date) as as_at_date,
        count(distinct learner_key) as start_count,
        count(distinct ukprn) as provider_count,
        -- each route has one class code
        count(distinct aim_reference) as route_count
    from shared.starters
    where programme = 'T Level Foundation Year'
    and vintage = session.vintage
    group by
        academic_year,
        grouping sets ((), (aim_reference, route), (region_code, region))
)

select
    *,
    sum(start_count) over (
        partition by class_code, region_code, region
        order by academic_year
    ) as cumulative_start_count
from cells
