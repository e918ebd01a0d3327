-- One row is the number of providers with at least one starter of a programme in one academic year. Starters are those
-- of gold.starts.
select
    concat(cohort, right(cohort + 1, 2)) as time_period,
    'Academic year' as time_identifier,
    'National' as geographic_level,
    'E92000001' as country_code,
    'England' as country_name,
    programme,
    count(distinct ukprn) as provider_count
from silver.programme_enrolment
where programme in ('T Level', 'T Level Foundation Year')
and is_funded_16_to_19
and has_sound_uln
and (days_on_programme is null or days_on_programme >= session.qualifying_days)
group by
    cohort,
    programme
