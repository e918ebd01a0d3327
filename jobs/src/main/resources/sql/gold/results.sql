-- One row is one grade, or the total of all grades, within one route, T Level and sex in England, a region or a provider,
-- in one results year at one publication status. The population is silver.results_population, of each status the latest
-- snapshot; the grade is the awarded one (gold.grade_agreement compares it with the computed one). Providers have rows
-- for all T Levels and for each.
with grades as (
    select *
    from values
        (1, 'Distinction*'),
        (2, 'Distinction'),
        (3, 'Merit'),
        (4, 'Pass'),
        (5, 'Partial achievement'),
        (6, 'Unclassified')
        as grades (grade_order, grade)
),

shown as (
    select grade_order, grade as shown_grade from grades
    union all
    select null, 'Total'
),

students as (
    select
        academic_year,
        publication_status,
        snapshot_date,
        route,
        tlevel_pathway,
        sex,
        region_code,
        region,
        provider_ukprn,
        provider_name,
        grade,
        count(*) as students
    from shared.published_students
    group by all
),

cells as (
    select
        academic_year,
        publication_status,
        snapshot_date,
        region_code,
        or_total(provider_ukprn) as provider_ukprn,
        or_total(provider_name) as provider_name,
        or_total(route) as route,
        or_total(tlevel_pathway) as tlevel_pathway,
        or_total(sex) as sex,
        or_total(region) as region,
        shown_grade as grade,
        sum(if(shown_grade in ('Total', grade), students, 0)) as student_count,
        if(shown_grade = 'Total', null, sum(if(grades.grade_order <= shown.grade_order, students, 0))) as cumulative_count,
        sum(students) as group_count
    from students
    inner join grades using (grade)
    cross join shown
    group by
        academic_year,
        publication_status,
        snapshot_date,
        shown_grade,
        rollup (route, tlevel_pathway),
        cube (sex),
        rollup ((region_code, region), (provider_ukprn, provider_name))
)

select
    * except (group_count),
    percent(student_count, group_count) as student_percent,
    percent(cumulative_count, group_count) as cumulative_percent
from cells
where provider_ukprn = 'Total'
or (sex = 'Total' and (route = 'Total') = (tlevel_pathway = 'Total'))
