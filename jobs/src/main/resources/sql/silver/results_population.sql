-- One row is one student whose result a results year publishes: an active registration that attempted both the core
-- and the occupational specialism, pending results left out (methodology of Provisional T Level results, from 2022/23).
-- Of each year the earliest publication status held is taken, from its latest snapshot; results computed from uploads
-- stand in only for a year that no extract covers.
with attempted as (
    select *
    from silver.overall_result
    where attempted_both_components
    and computed_result is not null
),

snapshots as (
    select
        results_year,
        min_by(
            struct(evidence, snapshot_date, publication_status),
            struct(
                if(evidence = 'Uploads', 1, 0),
                array_position(array('Provisional', 'Interim', 'Revised', 'Final'), publication_status),
                datediff(date '2100-01-01', snapshot_date)
            )
        ) as chosen
    from attempted
    group by results_year
)

select
    attempted.learner_key,
    attempted.core_code,
    attempted.results_year,
    attempted.publication_status,
    attempted.snapshot_date,
    attempted.route,
    attempted.tlevel_pathway,
    attempted.ukprn,
    learners.sex,
    providers.region_code,
    providers.region_name,
    attempted.computed_result as grade,
    case attempted.placement_status
        when 'Completed' then 'Completed'
        when 'CompletedWithSpecialConsideration' then 'Completed with special consideration'
        when 'WillNotComplete' then 'Will not complete'
        else 'Not completed'
    end as placement_status,
    attempted.source_file,
    attempted.source_row
from attempted
inner join snapshots
    on snapshots.results_year = attempted.results_year
    and snapshots.chosen.evidence = attempted.evidence
    and (attempted.evidence = 'Uploads' or snapshots.chosen.snapshot_date = attempted.snapshot_date)
left join silver.learner as learners
    on learners.learner_key = attempted.learner_key
left join silver.provider as providers
    on providers.ukprn = attempted.ukprn
    and providers.is_current
