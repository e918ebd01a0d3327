-- One row is one results year at one publication status: students with results, passes (Pass and above) and Merit and
-- above.
select
    time_period,
    time_identifier,
    geographic_level,
    country_code,
    country_name,
    publication_status,
    snapshot_date,
    max(student_count) filter (where grade = 'Total') as student_count,
    max(cumulative_count) filter (where grade = 'Pass') as pass_count,
    max(cumulative_percent) filter (where grade = 'Pass') as pass_percent,
    max(cumulative_count) filter (where grade = 'Merit') as merit_or_above_count,
    max(cumulative_percent) filter (where grade = 'Merit') as merit_or_above_percent
from gold.results
where geographic_level = 'National'
and route = 'Total'
and tlevel_pathway = 'Total'
and sex = 'Total'
group by
    time_period,
    time_identifier,
    geographic_level,
    country_code,
    country_name,
    publication_status,
    snapshot_date
