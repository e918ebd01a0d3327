-- One row is the number of starters of one programme within one route, T Level, sex, region and kind of provider in one
-- academic year, and of that year and those before. Starters are those of silver.starter in the vintage of this build
-- (session.vintage); one who starts two T Levels in a year counts once in every total, so parts need not add up. One who
-- starts in two years counts in both.
with starters as (
    select
        cohort,
        programme,
        learner_key,
        count(*) over (partition by cohort, programme, learner_key) as starts_of_learner,
        as_at_date,
        coalesce(route, 'Not known') as route,
        case
            when programme = 'T Level' then coalesce(tlevel_pathway, 'Not known')
        end as tlevel_pathway,
        coalesce(sex, 'Not known') as sex,
        region_code,
        coalesce(region_name, 'Not known') as region,
        coalesce(provider_type, 'Not known') as provider_type
    from silver.starter
    where programme in ('T Level', 'T Level Foundation Year')
    and vintage = session.vintage
),

-- the few who start twice in a year count once in every cell that holds both starts; everybody else is counted in the
-- smallest cells, which then add up
smallest_cells as (
    select
        * except (learner_key, starts_of_learner),
        if(starts_of_learner > 1, learner_key, null) as repeater,
        count_if(starts_of_learner = 1) as single_count
    from starters
    group by all
),

cells as (
    select
        cohort,
        programme,
        or_total(route) as route,
        or_total(tlevel_pathway) as tlevel_pathway,
        or_total(sex) as sex,
        or_total(region) as region,
        region_code,
        or_total(provider_type) as provider_type,
        max(as_at_date) as as_at_date,
        sum(single_count) + count(distinct repeater) as start_count
    from smallest_cells
    group by grouping sets (
        (cohort, programme),
        (cohort, programme, sex),
        (cohort, programme, region_code, region),
        (cohort, programme, region_code, region, sex),
        (cohort, programme, provider_type),
        (cohort, programme, provider_type, region_code, region),
        (cohort, programme, route),
        (cohort, programme, route, sex),
        (cohort, programme, route, region_code, region),
        (cohort, programme, route, region_code, region, sex),
        (cohort, programme, route, provider_type),
        (cohort, programme, route, tlevel_pathway),
        (cohort, programme, route, tlevel_pathway, sex),
        (cohort, programme, route, tlevel_pathway, region_code, region),
        (cohort, programme, route, tlevel_pathway, region_code, region, sex)
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
    sex,
    region,
    provider_type,
    start_count,
    sum(start_count) over (
        partition by programme, route, tlevel_pathway, sex, region_code, region, provider_type
        order by cohort
    ) as cumulative_start_count
from cells
-- the Foundation Year has no T Level of its own
where tlevel_pathway is not null
