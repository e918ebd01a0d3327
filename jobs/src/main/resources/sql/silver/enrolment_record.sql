-- One row is one learner on one programme as one return tells it, whichever collection the return belongs to: the ILR of
-- colleges and training providers or the school census. The vintage says which count of the cohort's starters the
-- return serves: an ILR return of the first year by the month it closes (reference.ilr_returns), the census of the
-- first autumn the provisional one, everything later the final one.
-- slices: ukprn
-- slice of silver.ilr_enrolment: ukprn
-- slice of silver.census_enrolment: ukprn
with returns as (
    select
        * except (temporary_key),
        'ILR' as collection
    from silver.ilr_enrolment
    union all
    select
        learner_key,
        has_sound_uln,
        ukprn,
        academic_year,
        returned_on,
        programme,
        aim_reference,
        start_date,
        level,
        guided_learning_hours,
        planned_end_date,
        actual_end_date,
        completion_status,
        cast(null as int) as outcome,
        withdraw_reason,
        25 as fund_model,
        true as is_funded_16_to_19,
        days_on_programme,
        0 as placement_count,
        0 as placement_hours,
        has_impossible_dates,
        source_file,
        source_row,
        'School census' as collection
    from silver.census_enrolment
),

ilr_returns as (
    select
        cast(academic_year as int) as academic_year,
        vintage,
        coalesce(
            lag(cast(closes_on as date)) over (partition by academic_year order by closes_on),
            date '1900-01-01'
        ) as opens_after,
        if(
            lead(closes_on) over (partition by academic_year order by closes_on) is null,
            date '9999-12-31',
            cast(closes_on as date)
        ) as closes_on
    from reference.ilr_returns
)

select
    returns.learner_key,
    returns.has_sound_uln,
    returns.ukprn,
    returns.collection,
    returns.academic_year,
    returns.returned_on,
    year(add_months(returns.start_date, -7)) as cohort,
    case
        when returns.academic_year > year(add_months(returns.start_date, -7)) then 'Final'
        when returns.collection = 'School census' then 'Provisional'
        else coalesce(ilr_returns.vintage, 'Final')
    end as vintage,
    returns.programme,
    returns.aim_reference,
    returns.start_date,
    returns.level,
    sizes.programme_size,
    coalesce(t_levels.route_name, foundation.route_name) as route,
    t_levels.tlevel_pathway,
    returns.planned_end_date,
    returns.actual_end_date,
    returns.completion_status,
    returns.outcome,
    returns.withdraw_reason,
    returns.fund_model,
    returns.is_funded_16_to_19,
    returns.days_on_programme,
    returns.placement_count,
    returns.placement_hours,
    returns.has_impossible_dates,
    returns.source_file,
    returns.source_row
from returns
left join ilr_returns
    on returns.collection = 'ILR'
    and ilr_returns.academic_year = returns.academic_year
    and returns.returned_on > ilr_returns.opens_after
    and returns.returned_on <= ilr_returns.closes_on
left join reference.t_levels as t_levels
    on returns.programme = 'T Level'
    and t_levels.lar_code = returns.aim_reference
left join reference.foundation_year_routes as foundation
    on returns.programme = 'T Level Foundation Year'
    and foundation.class_code = returns.aim_reference
left join reference.programme_sizes as sizes
    on returns.programme = 'Other level 3'
    and returns.guided_learning_hours >= cast(sizes.from_hours as int)
    and returns.guided_learning_hours <= cast(sizes.to_hours as int)
