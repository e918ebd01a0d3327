-- One row is one provider in one cohort of T Level starters: how many started there (session.vintage), what became of
-- those who count there after two years (silver.cohort_outcome: a learner counts once, where the best outcome was
-- reached; those of whom a return since then tells), and, of its students with results in the academic year after, as
-- the newest snapshot held shows them, who completed the industry placement.
with starts as (
    select
        academic_year,
        coalesce(ukprn, 'Not known') as provider_ukprn,
        count(distinct learner_key) as start_count
    from shared.starters
    where programme = 'T Level'
    and vintage = session.vintage
    group by all
),

retention as (
    select
        cohort as academic_year,
        coalesce(ukprn, 'Not known') as provider_ukprn,
        count(*) as followed_count,
        count_if(outcome in ('Completed', 'Continuing')) as retained_count,
        count_if(outcome = 'Completed') as completed_count
    from silver.cohort_outcome
    where learner_group = 'T Level'
    and is_cohort_closed
    group by all
),

newest_results as (
    select
        *,
        max(snapshot_date) over (partition by academic_year) as newest_snapshot
    from shared.published_students
),

placements as (
    select
        academic_year - 1 as academic_year,
        provider_ukprn,
        max(publication_status) as results_status,
        count(*) as student_count,
        count_if(has_completed_placement) as placement_completed_count
    from newest_results
    where snapshot_date = newest_snapshot
    group by all
),

facts as (
    select *
    from starts
    full join retention using (academic_year, provider_ukprn)
    full join placements using (academic_year, provider_ukprn)
)

select
    facts.* except (start_count),
    coalesce(start_count, 0) as start_count,
    coalesce(providers.provider_name, 'Not known') as provider_name,
    coalesce(providers.provider_type, 'Not known') as provider_type,
    providers.region_code,
    coalesce(providers.region_name, 'Not known') as region,
    providers.icb_code,
    coalesce(providers.icb_name, 'Not known') as integrated_care_board,
    percent(retained_count, followed_count) as retained_percent,
    percent(placement_completed_count, student_count) as placement_completed_percent
from facts
left join silver.provider as providers
    on providers.ukprn = facts.provider_ukprn
    and providers.is_current
