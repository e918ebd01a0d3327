-- One row is what providers ask for and hosts offer in one integrated care board in one month, as the latest submission
-- has it.
with ranked as (
    select
        *,
        row_number() over (
            partition by icb_code, trunc(month, 'month')
            order by submitted_at desc nulls last, source_file desc, source_row desc
        ) as recency
    from bronze.icb_placement_capacity
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
