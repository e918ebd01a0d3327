-- One row is one qualification submitted in one approvals cycle; where a register repeats it, the stage reached last
-- stands. Routes and references that differ in case alone are one; routes are spelled as most rows do.
select
    submission_reference,
    level,
    qualification_title,
    awarding_organisation,
    occupational_standard,
    route,
    stage,
    stage_date,
    first_teaching_year,
    source_file,
    source_row
from (
    select
        * except (route),
        mode(route, true) over (partition by lower(route)) as route,
        row_number() over (
            partition by lower(submission_reference)
            order by stage_date desc, source_file desc, source_row desc
        ) as recency
    from bronze.qualification_approvals
)
where recency = 1
