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
        or_total(region) as region,
        or_total(route) as route,
        or_total(tlevel_pathway) as tlevel_pathway,
        or_total(host_type) as host_type,
        or_total(employer_size) as employer_size,
        or_total(sector) as sector,
        or_total(employer) as employer,
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
    academic_period(academic_year) as time_period,
    'Academic year' as time_identifier,
    if(region = 'Total', 'National', 'Regional') as geographic_level,
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
