-- One row is the number of providers with at least one starter of a programme, within one route, T Level, region and
-- kind of provider in one academic year. Starters are those of gold.starts.
with starters as (
    select
        cohort,
        programme,
        ukprn,
        as_at_date,
        coalesce(route, 'Not known') as route,
        case
            when programme = 'T Level' then coalesce(tlevel_pathway, 'Not known')
        end as tlevel_pathway,
        region_code,
        coalesce(region_name, 'Not known') as region,
        coalesce(provider_type, 'Not known') as provider_type
    from silver.starter
    where programme in ('T Level', 'T Level Foundation Year')
    and vintage = session.vintage
),

cells as (
    select
        cohort,
        programme,
        or_total(route) as route,
        or_total(tlevel_pathway) as tlevel_pathway,
        or_total(region) as region,
        region_code,
        or_total(provider_type) as provider_type,
        max(as_at_date) as as_at_date,
        count(distinct ukprn) as provider_count
    from starters
    group by grouping sets (
        (cohort, programme),
        (cohort, programme, region_code, region),
        (cohort, programme, provider_type),
        (cohort, programme, route),
        (cohort, programme, route, region_code, region),
        (cohort, programme, route, tlevel_pathway),
        (cohort, programme, route, tlevel_pathway, region_code, region)
    )
)

select
    academic_period(cohort) as time_period,
    'Academic year' as time_identifier,
    if(region = 'Total', 'National', 'Regional') as geographic_level,
    region_code,
    session.vintage as vintage,
    as_at_date,
    programme,
    route,
    tlevel_pathway,
    region,
    provider_type,
    provider_count
from cells
where tlevel_pathway is not null
