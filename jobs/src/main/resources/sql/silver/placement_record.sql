-- One row is one placement of one learner with one host from one day on, as the latest submission has it. Tasters come
-- first: hours said to be tasters and induction both are tasters, and neither is more than all hours. A placement of which
-- two rows that nothing puts in order say different things is left out (submissions_agree).
with submissions as (
    select
        *,
        learner_key(uln, ukprn, cast(null as string)) as learner_key,
        least(greatest(coalesce(taster_hours, 0), 0), hours) as tasters
    from bronze.placement_register
),

ranked as (
    select
        *,
        row_number() over (
            partition by learner_key, core_code, employer_id, start_date
            order by submitted_at desc nulls last, source_file desc, source_row desc
        ) as recency,
        min(content) over newest <> max(content) over newest as is_contradicted
    from (select *, struct(end_date, hours, tasters, induction_hours, mode, ukprn) as content from submissions)
    window newest as (
        partition by learner_key, core_code, employer_id, start_date
        order by submitted_at desc nulls last
        range between current row and current row
    )
)

select
    learner_key,
    ranked.core_code,
    ranked.employer_id,
    start_date,
    if(end_date >= start_date, end_date, null) as end_date,
    academic_year,
    t_levels.route_name as route,
    t_levels.tlevel_pathway,
    ukprn,
    coalesce(employers.employer_name, ranked.employer_name) as employer_name,
    coalesce(employers.host_type, 'Not known') as host_type,
    coalesce(employers.is_health_setting, false) as is_health_setting,
    coalesce(employers.employer_size, 'Not known') as employer_size,
    coalesce(employers.sector, 'Not known') as sector,
    regions.region_code,
    regions.region_name,
    boards.icb_code,
    mode,
    hours,
    tasters as taster_hours,
    least(greatest(coalesce(induction_hours, 0), 0), hours - tasters) as induction_hours,
    ranked.source_file,
    ranked.source_row
from ranked
left join silver.employer as employers
    on employers.employer_id = ranked.employer_id
left join reference.t_levels as t_levels
    on t_levels.lar_code = ranked.core_code
left join reference.regions as regions
    on lower(regions.region_name) = lower(ranked.site_region)
left join reference.integrated_care_boards as boards
    on boards.icb_code = ranked.site_icb_code
where recency = 1
and not coalesce(is_contradicted, false)
