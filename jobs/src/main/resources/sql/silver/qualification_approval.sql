-- One row is one qualification submitted in one approvals cycle; where a register repeats it, the stage reached last
-- stands.
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
        *,
        row_number() over (
            partition by submission_reference
            order by stage_date desc, source_file desc, source_row desc
        ) as recency
    from bronze.qualification_approvals
)
where recency = 1
