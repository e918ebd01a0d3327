-- One row is one grade, or the total of all grades, within one route, T Level and sex in one results year. The
-- population is silver.results_population; the grade is the one computed by the published rules.
with cells as (
    select
        results_year,
        max(publication_status) as publication_status,
        if(grouping(route) = 1, 'Total', coalesce(route, 'Not known')) as route,
        if(grouping(tlevel_pathway) = 1, 'Total', coalesce(tlevel_pathway, 'Not known')) as tlevel_pathway,
        if(grouping(sex) = 1, 'Total', coalesce(sex, 'Not known')) as sex,
        grade,
        count(*) as student_count
    from silver.results_population
    group by grouping sets (
        (results_year, grade),
        (results_year, grade, sex),
        (results_year, grade, route),
        (results_year, grade, route, sex),
        (results_year, grade, route, tlevel_pathway),
        (results_year, grade, route, tlevel_pathway, sex)
    )
),

groups as (
    select
        results_year,
        route,
        tlevel_pathway,
        sex,
        max(publication_status) as publication_status,
        sum(student_count) as group_count
    from cells
    group by
        results_year,
        route,
        tlevel_pathway,
        sex
),

grades as (
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

every_grade as (
    select
        groups.*,
        grades.grade_order,
        grades.grade,
        coalesce(cells.student_count, 0) as student_count
    from groups
    cross join grades
    left join cells
        on cells.results_year = groups.results_year
        and cells.route = groups.route
        and cells.tlevel_pathway = groups.tlevel_pathway
        and cells.sex = groups.sex
        and cells.grade = grades.grade
),

accumulated as (
    select
        results_year,
        publication_status,
        route,
        tlevel_pathway,
        sex,
        grade,
        student_count,
        group_count,
        sum(student_count) over (
            partition by results_year, route, tlevel_pathway, sex
            order by grade_order
        ) as cumulative_count
    from every_grade
    union all
    select
        results_year,
        publication_status,
        route,
        tlevel_pathway,
        sex,
        'Total',
        group_count,
        group_count,
        cast(null as bigint)
    from groups
)

select
    concat(results_year, right(results_year + 1, 2)) as time_period,
    'Academic year' as time_identifier,
    'National' as geographic_level,
    'E92000001' as country_code,
    'England' as country_name,
    publication_status,
    route,
    tlevel_pathway,
    sex,
    grade,
    student_count,
    100D * student_count / group_count as student_percent,
    cumulative_count,
    100D * cumulative_count / group_count as cumulative_percent
from accumulated
