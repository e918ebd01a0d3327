-- One row is the learners in one band of hours, or all, within one route, T Level, region and type of host, in the
-- academic year of the last placement. Hours of a learner for one T Level add up over hosts and years. Tasters count up
-- to their maximum, and induction up to the hours of the shared one, which counts once however many hosts record it.
with ranked as (
    select
        records.*,
        row_number() over (
            partition by learner_key
            order by academic_year desc, start_date desc, hours desc, employer_id
        ) as last_first
    from silver.placement_record as records
),

-- of several T Levels the one of the last placement
last_placements as (
    select *
    from ranked
    where last_first = 1
),

hours_of_learners as (
    select
        learner_key,
        core_code,
        sum(hours) as recorded_hours,
        sum(hours - taster_hours - induction_hours) as other_hours,
        sum(taster_hours) as taster_hours,
        sum(induction_hours) as induction_hours
    from silver.placement_record
    group by all
),

policy_of_years as (
    select
        cast(years.start_year as int) as academic_year,
        max(if(policy = 'placement_hours_minimum', cast(value as int), null)) as minimum_hours,
        max(if(policy = 'placement_taster_hours_maximum', cast(value as int), null)) as most_taster_hours,
        max(if(policy = 'placement_induction_hours', cast(value as int), null)) as shared_induction_hours
    from reference.academic_years as years
    inner join reference.policy_values as policies
        on policies.from_date <= years.start_date
        and coalesce(policies.to_date, '9999-12-31') >= years.start_date
    group by all
),

counted as (
    select
        last_placements.*,
        recorded_hours,
        minimum_hours,
        -- least() passes over a limit that no policy sets
        other_hours
            + least(sums.taster_hours, most_taster_hours)
            + least(sums.induction_hours, shared_induction_hours) as counted_hours
    from last_placements
    inner join hours_of_learners as sums
        on sums.learner_key = last_placements.learner_key
        and sums.core_code = last_placements.core_code
    inner join policy_of_years
        on policy_of_years.academic_year = last_placements.academic_year
),

learners as (
    select
        counted.* except (region_code, region_name),
        providers.region_code,
        providers.region_name,
        hours_band
    from counted
    inner join reference.placement_hours_bands as bands
        on counted_hours >= cast(bands.from_hours as int)
        and counted_hours <= coalesce(cast(bands.to_hours as int), counted_hours)
    left join silver.provider as providers
        on providers.ukprn = counted.ukprn
        and providers.is_current
),

cells as (
    select
        academic_year,
        region_code,
        or_total(region_name, 'Not known') as region,
        or_total(route, 'Not known') as route,
        or_total(tlevel_pathway, 'Not known') as tlevel_pathway,
        or_total(host_type) as host_type,
        or_total(hours_band) as hours_band,
        count(*) as student_count,
        count_if(counted_hours >= minimum_hours) as minimum_met_count,
        sum(counted_hours) as counted_hours,
        sum(recorded_hours) as recorded_hours
    from learners
    group by
        academic_year,
        cube ((region_code, region_name)),
        rollup (route, tlevel_pathway),
        cube (host_type),
        cube (hours_band)
)

select
    *,
    student_count - minimum_met_count as minimum_not_met_count,
    percent(minimum_met_count, student_count) as minimum_met_percent,
    cast(counted_hours as double) / student_count as mean_counted_hours
from cells
