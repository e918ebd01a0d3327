-- One row is what providers ask for and hosts offer in one integrated care board in one month, as the latest submission
-- has it. A month of which two rows that nothing puts in order say different things is left out (submissions_agree).
with ranked as (
    select
        *,
        row_number() over (
            partition by icb_code, trunc(month, 'month')
            order by submitted_at desc nulls last, source_file desc, source_row desc
        ) as recency,
        min(struct(demanded, offered)) over newest <> max(struct(demanded, offered)) over newest as is_contradicted
    from bronze.icb_placement_capacity
    window newest as (
        partition by icb_code, trunc(month, 'month')
        order by submitted_at desc nulls last
        range between current row and current row
    )
)

select
    ranked.icb_code,
    coalesce(boards.icb_name, 'Not known') as icb_name,
    coalesce(boards.nhs_region, 'Not known') as nhs_region,
    trunc(month, 'month') as month,
    demanded,
    offered,
    source_file,
    source_row
from ranked
left join reference.integrated_care_boards as boards
    on boards.icb_code = ranked.icb_code
where recency = 1
and not coalesce(is_contradicted, false)
