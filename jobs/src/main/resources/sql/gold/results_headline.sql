-- One row is one results year: students with results, passes (Pass and above) and Merit and above.
select
    time_period,
    time_identifier,
    geographic_level,
    country_code,
    country_name,
    max(publication_status) as publication_status,
    max(student_count) filter (where grade = 'Total') as student_count,
    max(cumulative_count) filter (where grade = 'Pass') as pass_count,
    max(cumulative_percent) filter (where grade = 'Pass') as pass_percent,
    max(cumulative_count) filter (where grade = 'Merit') as merit_or_above_count,
    max(cumulative_percent) filter (where grade = 'Merit') as merit_or_above_percent
from gold.results
where route = 'Total'
and tlevel_pathway = 'Total'
and sex = 'Total'
group by
    time_period,
    time_identifier,
    geographic_level,
    country_code,
    country_name
