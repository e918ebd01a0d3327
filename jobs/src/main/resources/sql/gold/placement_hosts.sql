-- One row is what the hosts of one type, size, sector or name, or all of them, hosted within one route, T Level and
-- region in one academic year. Hosts are counted by employer number.
with placements as (
    select
        academic_year,
        learner_key,
        employer_id,
        coalesce(route, 'Not known') as route,
        coalesce(tlevel_pathway, 'Not known') as tlevel_pathway,
        region_code,
        coalesce(region_name, 'Not known') as region,
        host_type,
        employer_size,
        sector,
        coalesce(employer_name, 'Not known') as employer
    from silver.placement_record
),

cells as (
    select
        academic_year,
        region_code,
        if(grouping(region) = 1, 'Total', region) as region,
        if(grouping(route) = 1, 'Total', route) as route,
        if(grouping(tlevel_pathway) = 1, 'Total', tlevel_pathway) as tlevel_pathway,
        if(grouping(host_type) = 1, 'Total', host_type) as host_type,
        if(grouping(employer_size) = 1, 'Total', employer_size) as employer_size,
        if(grouping(sector) = 1, 'Total', sector) as sector,
        if(grouping(employer) = 1, 'Total', employer) as employer,
        count(distinct employer_id) as host_count,
        count(*) as placement_count,
        count(distinct learner_key) as student_count
    from placements
    group by
        academic_year,
        grouping sets ((), (region_code, region)),
        grouping sets ((), (route), (route, tlevel_pathway)),
        grouping sets ((), (host_type), (employer_size), (sector), (employer))
)

select
    concat(academic_year, right(academic_year + 1, 2)) as time_period,
    'Academic year' as time_identifier,
    if(region = 'Total', 'National', 'Regional') as geographic_level,
    'E92000001' as country_code,
    'England' as country_name,
    region_code,
    route,
    tlevel_pathway,
    region,
    host_type,
    employer_size,
    sector,
    employer,
    host_count,
    placement_count,
    student_count
from cells
-- employers by route would be many rows that say little
where employer = 'Total'
or route = 'Total'
