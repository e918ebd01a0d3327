-- One row is one grade, or the total of all grades, in the core or the occupational specialism of students within one
-- route, T Level, specialism and sex in England or a region, in one results year at one publication status. The
-- population is that of gold.results: who attempted both components. Two specialisms taken together have the joint name
-- and the combined grade of the published rule.
with grades as (
    select *
    from values
        ('Core', 1, 'A*'),
        ('Core', 2, 'A'),
        ('Core', 3, 'B'),
        ('Core', 4, 'C'),
        ('Core', 5, 'D'),
        ('Core', 6, 'E'),
        ('Core', 7, 'Unclassified'),
        ('Occupational specialism', 1, 'Distinction'),
        ('Occupational specialism', 2, 'Merit'),
        ('Occupational specialism', 3, 'Pass'),
        ('Occupational specialism', 4, 'Unclassified')
        as grades (component, grade_order, grade)
),

shown as (
    select component, grade_order, grade as shown_grade from grades
    union all
    select distinct component, null, 'Total' from grades
),

specialism_names as (
    select specialism_code, specialism_name from reference.specialisms
    union all
    select dual_specialism_code, dual_specialism_name from reference.dual_specialisms
),

components as (
    select *, 'Core' as component, cast(null as string) as specialism, core_grade as component_grade
    from shared.published_students
    union all
    select
        students.*,
        'Occupational specialism',
        coalesce(specialism_names.specialism_name, 'Not known'),
        students.specialism_grade
    from shared.published_students as students
    left join specialism_names
        on specialism_names.specialism_code = students.specialism_code
),

students as (
    select
        academic_year,
        publication_status,
        snapshot_date,
        component,
        route,
        tlevel_pathway,
        specialism,
        sex,
        region_code,
        region,
        component_grade as grade,
        count(*) as students
    from components
    group by all
),

cells as (
    select
        academic_year,
        publication_status,
        snapshot_date,
        region_code,
        component,
        or_total(route) as route,
        or_total(tlevel_pathway) as tlevel_pathway,
        or_total(specialism) as specialism,
        or_total(sex) as sex,
        or_total(region) as region,
        shown_grade as grade,
        sum(if(shown_grade in ('Total', grade), students, 0)) as student_count,
        if(shown_grade = 'Total', null, sum(if(grades.grade_order <= shown.grade_order, students, 0))) as cumulative_count,
        sum(students) as group_count
    from students
    inner join grades using (component, grade)
    inner join shown using (component)
    group by
        academic_year,
        publication_status,
        snapshot_date,
        component,
        shown_grade,
        rollup (route, tlevel_pathway, specialism),
        cube (sex),
        cube ((region_code, region))
)

select
    * except (group_count),
    percent(student_count, group_count) as student_percent,
    percent(cumulative_count, group_count) as cumulative_percent
from cells
-- the core has no specialism
where specialism is not null
