-- One row is the number of providers with at least one starter of a programme, within one route, T Level, region and
-- kind of provider in one academic year. Starters are those of gold.starts.
with cells as (
    select
        academic_year,
        programme,
        or_total(route) as route,
        or_total(tlevel_pathway) as tlevel_pathway,
        or_total(region) as region,
        region_code,
        or_total(provider_type) as provider_type,
        max(as_at_date) as as_at_date,
        count(distinct ukprn) as provider_count
    from shared.starters
    where vintage = session.vintage
    group by
        academic_year,
        programme,
        grouping sets (
            (),
            (region_code, region),
            (provider_type),
            (route),
            (route, region_code, region),
            (route, tlevel_pathway),
            (route, tlevel_pathway, region_code, region)
        )
)

select *
from cells
-- the Foundation Year has no T Levels
where tlevel_pathway is not null
