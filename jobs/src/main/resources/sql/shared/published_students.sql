-- One row is one student whose result a year publishes at one status, in the latest snapshot of it
-- (silver.results_population), named where nothing is known. Completed counts completion with special consideration.
select
    * except (is_latest_snapshot, results_year, route, tlevel_pathway, sex, region_name, provider_name),
    results_year as academic_year,
    coalesce(route, 'Not known') as route,
    coalesce(tlevel_pathway, 'Not known') as tlevel_pathway,
    coalesce(sex, 'Not known') as sex,
    coalesce(region_name, 'Not known') as region,
    coalesce(ukprn, 'Not known') as provider_ukprn,
    coalesce(provider_name, 'Not known') as provider_name,
    placement_status like 'Completed%' as has_completed_placement
from silver.results_population
where is_latest_snapshot
