-- One row is one provider in one cohort of T Level starters: how many started there (session.vintage), what became of
-- those who count there after two years (silver.cohort_outcome: a learner counts once, where the best outcome was
-- reached; closed cohorts alone), and, of its students with results in the academic year after, as the newest snapshot
-- held shows them, who completed the industry placement.
with starts as (
    select
        cohort,
        ukprn,
        count(distinct learner_key) as start_count
    from silver.starter
    where programme = 'T Level'
    and vintage = session.vintage
    group by
        cohort,
        ukprn
),

retention as (
    select
        cohort,
        ukprn,
        count(*) as followed_count,
        count_if(outcome in ('Completed', 'Continuing')) as retained_count,
        count_if(outcome = 'Completed') as completed_count
    from silver.cohort_outcome
    where learner_group = 'T Level'
    and is_cohort_closed
    group by
        cohort,
        ukprn
),

newest_results as (
    select
        *,
        max(snapshot_date) over (partition by results_year) as newest_snapshot
    from silver.results_population
    where is_latest_snapshot
),

placements as (
    select
        results_year - 1 as cohort,
        ukprn,
        max(publication_status) as results_status,
        count(*) as student_count,
        count_if(placement_status like 'Completed%') as placement_completed_count
    from newest_results
    where snapshot_date = newest_snapshot
    group by
        results_year,
        ukprn
),

facts as (
    select cohort, ukprn from starts
    union
    select cohort, ukprn from retention
    union
    select cohort, ukprn from placements
)

select
    academic_period(facts.cohort) as time_period,
    'Academic year' as time_identifier,
    'Provider' as geographic_level,
    coalesce(facts.ukprn, 'Not known') as provider_ukprn,
    coalesce(providers.provider_name, 'Not known') as provider_name,
    coalesce(providers.provider_type, 'Not known') as provider_type,
    providers.region_code,
    coalesce(providers.region_name, 'Not known') as region,
    providers.icb_code,
    coalesce(providers.icb_name, 'Not known') as integrated_care_board,
    coalesce(starts.start_count, 0) as start_count,
    retention.followed_count,
    retention.retained_count,
    percent(retention.retained_count, retention.followed_count) as retained_percent,
    retention.completed_count,
    placements.results_status,
    placements.student_count,
    placements.placement_completed_count,
    percent(placements.placement_completed_count, placements.student_count) as placement_completed_percent
from facts
left join starts
    on starts.cohort = facts.cohort
    and starts.ukprn <=> facts.ukprn
left join retention
    on retention.cohort = facts.cohort
    and retention.ukprn <=> facts.ukprn
left join placements
    on placements.cohort = facts.cohort
    and placements.ukprn <=> facts.ukprn
left join silver.provider as providers
    on providers.ukprn = facts.ukprn
    and providers.is_current
