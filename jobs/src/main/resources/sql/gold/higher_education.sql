-- One row is one measure of one kind of evidence in one T Level route, or in all: applicants through UCAS, higher
-- education providers that accept T Levels, tariff points of the latest provisional results. UCAS rounds to 10, so percentages of
-- its numbers are as rounded as they.
with applicants as (
    select
        cycle as year_held,
        qualification,
        route,
        applicants,
        measure,
        measure_count
    from silver.ucas_applicants
    lateral view stack(
        3,
        'Applied', applicants,
        'At least one offer', with_offer,
        'Accepted', accepted
    ) as measure, measure_count
),

providers as (
    select
        academic_year,
        or_total(route) as route,
        count(distinct ukprn) as listed,
        count(distinct if(accepts_some_course, ukprn, null)) as accepting
    from silver.he_acceptance
    group by
        academic_year,
        cube (route)
),

points as (
    select
        population.results_year,
        population.route,
        population.learner_key,
        cast(tariff.tariff_points as int) as tariff_points
    from silver.results_population as population
    left join reference.ucas_tariff as tariff
        on tariff.overall_grade = population.grade
        and coalesce(tariff.core_grade, population.core_grade) = population.core_grade
    where population.publication_status = 'Provisional'
    and population.is_latest_snapshot
),

students as (
    select
        results_year,
        or_total(route, 'Not known') as route,
        count(distinct learner_key) as student_count,
        count(distinct if(tariff_points is null, null, learner_key)) as with_points,
        avg(tariff_points) as mean_points
    from points
    group by
        results_year,
        cube (route)
),

measures as (
    select
        cast(year_held as string) as time_period,
        'Calendar year' as time_identifier,
        'UCAS applicants' as evidence,
        qualification,
        route,
        measure,
        applicants as base_count,
        measure_count,
        cast(null as double) as mean_tariff_points
    from applicants
    union all
    select
        academic_period(academic_year),
        'Academic year',
        'HE providers',
        'T Level',
        route,
        'Accept on at least one course',
        listed,
        accepting,
        null
    from providers
    union all
    select
        academic_period(results_year),
        'Academic year',
        'Results',
        'T Level',
        route,
        'With tariff points',
        student_count,
        with_points,
        mean_points
    from students
)

select
    *,
    percent(measure_count, base_count) as measure_percent
from measures
