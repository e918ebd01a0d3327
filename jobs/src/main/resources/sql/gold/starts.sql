-- One row is the number of starters of one programme within one route, T Level, sex, region and kind of provider in one
-- academic year, and of that year and those before. Starters are those of silver.starter in the vintage of this build
-- (session.vintage); one who starts two T Levels in a year counts once in every total, so parts need not add up. One who
-- starts in two years counts in both.
with smallest_cells as (
    -- the few who start twice in a year count once in every cell that holds both starts; everybody else is counted in the
    -- smallest cells, which then add up
    select
        * except (vintage, learner_key, starts_of_learner, ukprn, aim_reference, icb_code),
        if(starts_of_learner > 1, learner_key, null) as repeater,
        count_if(starts_of_learner = 1) as single_count
    from shared.starters
    where vintage = session.vintage
    group by all
),

cells as (
    select
        academic_year,
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
    group by
        academic_year,
        programme,
        grouping sets (
            (),
            (sex),
            (region_code, region),
            (region_code, region, sex),
            (provider_type),
            (provider_type, region_code, region),
            (route),
            (route, sex),
            (route, region_code, region),
            (route, region_code, region, sex),
            (route, provider_type),
            (route, tlevel_pathway),
            (route, tlevel_pathway, sex),
            (route, tlevel_pathway, region_code, region),
            (route, tlevel_pathway, region_code, region, sex)
        )
)

select
    *,
    sum(start_count) over (
        partition by programme, route, tlevel_pathway, sex, region_code, region, provider_type
        order by academic_year
    ) as cumulative_start_count
from cells
-- the Foundation Year has no T Level of its own
where tlevel_pathway is not null
