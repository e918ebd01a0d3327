-- One row is the growth of starters and providers of one programme from one academic year to the next in one vintage of
-- the counts, in total or within one route, T Level, sex, region or kind of provider. Both years are of the same
-- vintage: what was known of the one when it was provisional is compared with what was known of the other then.
with smallest_cells as (
    -- the few who start twice in a year count once in every cell that holds both starts; everybody else is counted in the
    -- smallest cells, which then add up
    select
        * except (learner_key, starts_of_learner, aim_reference, as_at_date, icb_code),
        if(starts_of_learner > 1, learner_key, null) as repeater,
        count_if(starts_of_learner = 1) as single_count
    from shared.starters
    group by all
),

cells as (
    select
        vintage,
        academic_year,
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
    group by
        vintage,
        academic_year,
        programme,
        grouping sets (
            (),
            (route),
            (route, tlevel_pathway),
            (sex),
            (region_code, region),
            (provider_type)
        )
),

pairs as (
    select
        *,
        lag(academic_year) over earlier as previous_year,
        lag(start_count) over earlier as previous_start_count,
        lag(provider_count) over earlier as previous_provider_count
    from cells
    -- the Foundation Year has no T Levels
    where tlevel_pathway is not null
    window earlier as (
        partition by vintage, programme, route, tlevel_pathway, sex, region, provider_type
        order by academic_year
    )
)

select
    * except (previous_year),
    percent(start_count - previous_start_count, previous_start_count) as start_growth_percent,
    percent(provider_count - previous_provider_count, previous_provider_count) as provider_growth_percent
from pairs
where previous_year = academic_year - 1
