-- One row is one industry placement status, or the total of all, within one route, T Level and region in one results
-- year. Population: silver.results_population. Completed counts completion with special consideration; a placement
-- that was never recorded counts as not completed (Manage T Level results service).
with cells as (
    select
        results_year,
        if(grouping(region_name) = 1, 'National', 'Regional') as geographic_level,
        max(publication_status) as publication_status,
        if(grouping(route) = 1, 'Total', coalesce(route, 'Not known')) as route,
        if(grouping(tlevel_pathway) = 1, 'Total', coalesce(tlevel_pathway, 'Not known')) as tlevel_pathway,
        if(grouping(region_name) = 1, 'Total', coalesce(region_name, 'Not known')) as region,
        region_code,
        if(grouping(placement_status) = 1, 'Total', placement_status) as placement_status,
        count(*) as student_count,
        count_if(placement_status like 'Completed%') as completed_count
    from silver.results_population
    group by grouping sets (
        (results_year),
        (results_year, placement_status),
        (results_year, region_code, region_name),
        (results_year, region_code, region_name, placement_status),
        (results_year, route),
        (results_year, route, placement_status),
        (results_year, route, region_code, region_name),
        (results_year, route, region_code, region_name, placement_status),
        (results_year, route, tlevel_pathway),
        (results_year, route, tlevel_pathway, placement_status),
        (results_year, route, tlevel_pathway, region_code, region_name),
        (results_year, route, tlevel_pathway, region_code, region_name, placement_status)
    )
)

select
    concat(results_year, right(results_year + 1, 2)) as time_period,
    'Academic year' as time_identifier,
    geographic_level,
    'E92000001' as country_code,
    'England' as country_name,
    region_code,
    publication_status,
    route,
    tlevel_pathway,
    region,
    placement_status,
    student_count,
    completed_count,
    100D * completed_count / student_count as completed_percent
from cells
