-- One row is the growth of starters and providers of one programme from one academic year to the next in one vintage of
-- the counts, in total or within one route, T Level, sex, region or kind of provider. Both years are of the same
-- vintage: what was known of the one when it was provisional is compared with what was known of the other then.
with starters as (
    select
        vintage,
        cohort,
        programme,
        learner_key,
        count(*) over (partition by vintage, cohort, programme, learner_key) as starts_of_learner,
        ukprn,
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
        vintage,
        cohort,
        programme,
        or_total(route) as route,
        or_total(tlevel_pathway) as tlevel_pathway,
        or_total(sex) as sex,
        or_total(region) as region,
        region_code,
        or_total(provider_type) as provider_type,
        sum(single_count) + count(distinct repeater) as start_count,
        count(distinct ukprn) as provider_count
    from smallest_cells
    group by grouping sets (
        (vintage, cohort, programme),
        (vintage, cohort, programme, route),
        (vintage, cohort, programme, route, tlevel_pathway),
        (vintage, cohort, programme, sex),
        (vintage, cohort, programme, region_code, region),
        (vintage, cohort, programme, provider_type)
    )
),

pairs as (
    select *
    from (
        select
            *,
            lag(cohort) over earlier as previous_cohort,
            lag(start_count) over earlier as previous_start_count,
            lag(provider_count) over earlier as previous_provider_count
        from cells
        -- the Foundation Year has no T Levels
        where tlevel_pathway is not null
        window earlier as (
            partition by vintage, programme, route, tlevel_pathway, sex, region, provider_type
            order by cohort
        )
    )
    where previous_cohort = cohort - 1
)

select
    academic_period(cohort) as time_period,
    'Academic year' as time_identifier,
    if(region = 'Total', 'National', 'Regional') as geographic_level,
    region_code,
    vintage,
    programme,
    route,
    tlevel_pathway,
    sex,
    region,
    provider_type,
    start_count,
    previous_start_count,
    percent(start_count - previous_start_count, previous_start_count) as start_growth_percent,
    provider_count,
    previous_provider_count,
    percent(provider_count - previous_provider_count, previous_provider_count) as provider_growth_percent
from pairs
