-- One row is the students with results at the providers of one integrated care board, in all routes or in one, in one
-- results year at one publication status, and how many completed the industry placement, with special consideration too.
-- Population: silver.results_population, of each status the latest snapshot; a provider's board is that of its register now.
with students as (
    select
        population.results_year,
        population.publication_status,
        population.snapshot_date,
        coalesce(population.route, 'Not known') as route,
        providers.icb_code,
        coalesce(providers.icb_name, 'Not known') as icb_name,
        coalesce(providers.nhs_region, 'Not known') as nhs_region,
        population.placement_status
    from silver.results_population as population
    left join silver.provider as providers
        on providers.ukprn = population.ukprn
        and providers.is_current
    where population.is_latest_snapshot
),

cells as (
    select
        results_year,
        publication_status,
        snapshot_date,
        icb_code,
        or_total(nhs_region) as nhs_region,
        or_total(icb_name) as integrated_care_board,
        or_total(route) as route,
        count(*) as student_count,
        count_if(placement_status like 'Completed%') as completed_count
    from students
    group by
        results_year,
        publication_status,
        snapshot_date,
        grouping sets ((), (nhs_region), (nhs_region, icb_name, icb_code)),
        grouping sets ((), (route))
)

select
    academic_period(results_year) as time_period,
    'Academic year' as time_identifier,
    nhs_level(nhs_region, integrated_care_board) as geographic_level,
    icb_code,
    nhs_region,
    integrated_care_board,
    publication_status,
    snapshot_date,
    route,
    student_count,
    completed_count,
    percent(completed_count, student_count) as completed_percent
from cells
