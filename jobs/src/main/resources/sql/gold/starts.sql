-- One row is the number of starters of one programme within one route, T Level, sex and region in one academic year.
-- A starter is a distinct 16 to 19 funded learner, with a ULN whose check digit is right or the temporary one, whose programme began in the year and lasted the qualifying period
-- (session.qualifying_days); one who starts two T Levels in a year counts once in every total, so parts need not add up.
with starters as (
    select
        enrolments.cohort,
        enrolments.programme,
        enrolments.learner_key,
        coalesce(enrolments.route, 'Not known') as route,
        case
            when enrolments.programme = 'T Level' then coalesce(enrolments.tlevel_pathway, 'Not known')
        end as tlevel_pathway,
        coalesce(learners.sex, 'Not known') as sex,
        providers.region_code,
        coalesce(providers.region_name, 'Not known') as region
    from silver.programme_enrolment as enrolments
    left join silver.learner as learners
        on learners.learner_key = enrolments.learner_key
    left join silver.provider as providers
        on providers.ukprn = enrolments.ukprn
        and providers.is_current
    where enrolments.programme in ('T Level', 'T Level Foundation Year')
    and enrolments.is_funded_16_to_19
    and enrolments.has_sound_uln
    and (enrolments.days_on_programme is null or enrolments.days_on_programme >= session.qualifying_days)
),

cells as (
    select
        cohort,
        programme,
        if(grouping(route) = 1, 'Total', route) as route,
        if(grouping(tlevel_pathway) = 1, 'Total', tlevel_pathway) as tlevel_pathway,
        if(grouping(sex) = 1, 'Total', sex) as sex,
        if(grouping(region) = 1, 'Total', region) as region,
        region_code,
        count(distinct learner_key) as start_count
    from starters
    group by grouping sets (
        (cohort, programme),
        (cohort, programme, sex),
        (cohort, programme, region_code, region),
        (cohort, programme, region_code, region, sex),
        (cohort, programme, route),
        (cohort, programme, route, sex),
        (cohort, programme, route, region_code, region),
        (cohort, programme, route, region_code, region, sex),
        (cohort, programme, route, tlevel_pathway),
        (cohort, programme, route, tlevel_pathway, sex),
        (cohort, programme, route, tlevel_pathway, region_code, region),
        (cohort, programme, route, tlevel_pathway, region_code, region, sex)
    )
)

select
    concat(cohort, right(cohort + 1, 2)) as time_period,
    'Academic year' as time_identifier,
    if(region = 'Total', 'National', 'Regional') as geographic_level,
    'E92000001' as country_code,
    'England' as country_name,
    region_code,
    programme,
    route,
    tlevel_pathway,
    sex,
    region,
    start_count
from cells
-- the Foundation Year has no T Level of its own
where tlevel_pathway is not null
