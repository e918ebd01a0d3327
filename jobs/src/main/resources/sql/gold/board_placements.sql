-- One row is the students with results at the providers of one integrated care board, in all routes or in one, in one
-- results year at one publication status, and how many completed the industry placement, with special consideration too.
-- Population: silver.results_population, of each status the latest snapshot; a provider's board is that of its register now.
with students as (
    select
        students.*,
        providers.icb_code,
        coalesce(providers.icb_name, 'Not known') as icb_name,
        coalesce(providers.nhs_region, 'Not known') as nhs_region
    from shared.published_students as students
    left join silver.provider as providers
        on providers.ukprn = students.ukprn
        and providers.is_current
),

cells as (
    select
        academic_year,
        publication_status,
        snapshot_date,
        icb_code,
        or_total(nhs_region) as nhs_region,
        or_total(icb_name) as integrated_care_board,
        or_total(route) as route,
        count(*) as student_count,
        count_if(has_completed_placement) as completed_count
    from students
    group by
        academic_year,
        publication_status,
        snapshot_date,
        rollup (nhs_region, (icb_name, icb_code)),
        cube (route)
)

select
    *,
    percent(completed_count, student_count) as completed_percent
from cells
