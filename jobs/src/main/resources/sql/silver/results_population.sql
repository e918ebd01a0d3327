-- One row is one student whose result one snapshot of the results publishes: an active registration that attempted both
-- the core and the occupational specialism, pending results left out (methodology of Provisional T Level results, from
-- 2022/23). The grade is the one that was awarded; the computed one stands in where the extract holds none. A result
-- that is awarded as pending or as no result is not published whatever its components. Every snapshot held is kept;
-- published tables take the latest of each publication status. Results computed from uploads stand in only for a year
-- that no extract covers, as one provisional snapshot.
with attempted as (
    select
        * except (publication_status, snapshot_date),
        if(evidence = 'Uploads', 'Provisional', publication_status) as publication_status,
        if(
            evidence = 'Uploads',
            max(snapshot_date) over (partition by results_year, evidence),
            snapshot_date
        ) as snapshot_date,
        bool_or(evidence <> 'Uploads') over (partition by results_year) as year_has_extract,
        coalesce(awarded_grade, computed_grade) as grade
    from silver.overall_result
    where attempted_both_components
    and coalesce(awarded_grade, computed_grade)
        in ('Distinction*', 'Distinction', 'Merit', 'Pass', 'Partial achievement', 'Unclassified')
)

select
    attempted.learner_key,
    attempted.core_code,
    attempted.results_year,
    attempted.publication_status,
    attempted.snapshot_date,
    attempted.snapshot_date
        = max(attempted.snapshot_date) over (partition by attempted.results_year, attempted.publication_status)
        as is_latest_snapshot,
    attempted.route,
    attempted.tlevel_pathway,
    attempted.ukprn,
    providers.provider_name,
    learners.sex,
    providers.region_code,
    providers.region_name,
    attempted.core_grade,
    attempted.specialism_code,
    attempted.specialism_grade,
    attempted.grade,
    if(attempted.awarded_grade is null, 'Computed', 'Awarded') as grade_basis,
    attempted.computed_grade,
    case attempted.placement_status
        when 'Completed' then 'Completed'
        when 'CompletedWithSpecialConsideration' then 'Completed with special consideration'
        when 'WillNotComplete' then 'Will not complete'
        else 'Not completed'
    end as placement_status,
    attempted.source_file,
    attempted.source_row
from attempted
left join silver.learner as learners
    on learners.learner_key = attempted.learner_key
left join silver.provider as providers
    on providers.ukprn = attempted.ukprn
    and providers.is_current
where attempted.evidence <> 'Uploads'
or not attempted.year_has_extract
