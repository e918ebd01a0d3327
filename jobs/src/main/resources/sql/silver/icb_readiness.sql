-- One row is how ready one integrated care board is on one day, as the latest submission has it.
with ranked as (
    select
        *,
        row_number() over (
            partition by icb_code, as_at
            order by submitted_at desc nulls last, source_file desc, source_row desc
        ) as recency
    from bronze.icb_readiness
)

select
    ranked.icb_code,
    coalesce(boards.icb_name, 'Not known') as icb_name,
    coalesce(boards.nhs_region, 'Not known') as nhs_region,
    as_at,
    is_in_pilot,
    max(is_in_pilot) over (partition by ranked.icb_code) as was_ever_in_pilot,
    coordinators_in_post,
    partners_invited,
    partners_on_board,
    has_memorandum,
    has_shared_induction,
    source_file,
    source_row
from ranked
left join reference.integrated_care_boards as boards
    on boards.icb_code = ranked.icb_code
where recency = 1
