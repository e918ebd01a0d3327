-- One row is one starter of a T Level or of the Foundation Year in one vintage of the counts (silver.starter), named where
-- nothing is known of it, with the number of programmes of the kind that the learner started in the year. The Foundation
-- Year has no T Levels.
select
    vintage,
    cohort as academic_year,
    programme,
    learner_key,
    count(*) over (partition by vintage, cohort, programme, learner_key) as starts_of_learner,
    ukprn,
    aim_reference,
    as_at_date,
    coalesce(route, 'Not known') as route,
    if(programme = 'T Level', coalesce(tlevel_pathway, 'Not known'), null) as tlevel_pathway,
    coalesce(sex, 'Not known') as sex,
    region_code,
    coalesce(region_name, 'Not known') as region,
    coalesce(provider_type, 'Not known') as provider_type,
    icb_code
from silver.starter
where programme in ('T Level', 'T Level Foundation Year')
