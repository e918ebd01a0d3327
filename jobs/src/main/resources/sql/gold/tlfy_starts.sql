-- One row is the number of starters of the T Level Foundation Year, of their providers and of the routes they study, in
-- one academic year, in total or within one route or region. Starters are those of gold.starts.
with starters as (
    select
        *,
        coalesce(region_name, 'Not known') as region
    from silver.starter
    where programme = 'T Level Foundation Year'
    and vintage = session.vintage
),

cells as (
    select
        cohort,
        or_total(aim_reference) as class_code,
        or_total(route, 'Not known') as route,
        or_total(region) as region,
        region_code,
        max(as_at_date) as as_at_date,
        count(distinct learner_key) as start_count,
        count(distinct ukprn) as provider_count,
        -- each route has one class code
        count(distinct aim_reference) as route_count
    from starters
    group by grouping sets (
        (cohort),
        (cohort, aim_reference, route),
        (cohort, region_code, region)
    )
)

select
    academic_period(cohort) as time_period,
    'Academic year' as time_identifier,
    if(region = 'Total', 'National', 'Regional') as geographic_level,
    region_code,
    session.vintage as vintage,
    as_at_date,
    class_code,
    route,
    region,
    start_count,
    sum(start_count) over (
        partition by class_code, region_code, region
        order by cohort
    ) as cumulative_start_count,
    provider_count,
    route_count
from cells
