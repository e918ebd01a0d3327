-- One row is one pair of overall grades, the one that is published and the one that the published rules compute, in one
-- results year at one publication status: how many students have both. Population: silver.results_population, of each
-- status the latest snapshot.
with students as (
    select
        academic_year,
        publication_status,
        snapshot_date,
        grade,
        grade_basis,
        coalesce(computed_grade, 'Not computed') as computed_grade,
        count(*) as student_count
    from shared.published_students
    group by all
)

select
    *,
    case
        when grade_basis = 'Computed' then 'Not awarded'
        when computed_grade = 'Not computed' then 'Not computed'
        when grade = computed_grade then 'Same grade'
        when grade in ('Distinction*', 'Distinction', 'Merit', 'Pass')
            and computed_grade in ('Distinction*', 'Distinction', 'Merit', 'Pass') then 'Other pass grade'
        else 'Contradicts components'
    end as agreement,
    percent(student_count, sum(student_count) over (partition by academic_year, publication_status)) as student_percent
from students
