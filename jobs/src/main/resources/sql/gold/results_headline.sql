-- One row is one results year at one publication status: students with results and their providers, passes (Pass and
-- above) and Merit and above.
with national as (
    select *
    from gold.results
    where geographic_level = 'National'
    and route = 'Total'
    and tlevel_pathway = 'Total'
    and sex = 'Total'
),

providers as (
    select
        time_period,
        publication_status,
        count(distinct provider_ukprn) as provider_count
    from gold.results
    where geographic_level = 'Provider'
    group by all
)

select
    time_period,
    time_identifier,
    publication_status,
    snapshot_date,
    coalesce(max(providers.provider_count), 0) as provider_count,
    max(student_count) filter (where grade = 'Total') as student_count,
    max(cumulative_count) filter (where grade = 'Pass') as pass_count,
    max(cumulative_percent) filter (where grade = 'Pass') as pass_percent,
    max(cumulative_count) filter (where grade = 'Merit') as merit_or_above_count,
    max(cumulative_percent) filter (where grade = 'Merit') as merit_or_above_percent
from national
left join providers using (time_period, publication_status)
group by all
