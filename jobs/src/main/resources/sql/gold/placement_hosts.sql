-- One row is what the hosts of one type, size, sector or name, or all of them, hosted within one route, T Level and
-- region in one academic year. Hosts are counted by employer number.
with cells as (
    select
        academic_year,
        region_code,
        or_total(region_name, 'Not known') as region,
        or_total(route, 'Not known') as route,
        or_total(tlevel_pathway, 'Not known') as tlevel_pathway,
        or_total(host_type) as host_type,
        or_total(employer_size) as employer_size,
        or_total(sector) as sector,
        or_total(employer_name, 'Not known') as employer,
        count(distinct employer_id) as host_count,
        count(*) as placement_count,
        count(distinct learner_key) as student_count
    from silver.placement_record
    group by
        academic_year,
        cube ((region_code, region_name)),
        rollup (route, tlevel_pathway),
        grouping sets ((), (host_type), (employer_size), (sector), (employer_name))
)

select *
from cells
-- employers by route would be many rows that say little
where employer = 'Total'
or route = 'Total'
