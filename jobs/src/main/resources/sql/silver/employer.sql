-- One row is one employer that hosts industry placements, as the latest edition of the register of hosts has it.
with editions as (
    select
        *,
        row_number() over (
            partition by employer_id
            order by submitted_at desc nulls last, source_file desc, source_row desc
        ) as recency
    from bronze.placement_hosts
)

select
    employer_id,
    employer_name,
    coalesce(types.host_type, 'Not known') as host_type,
    coalesce(cast(types.is_health_setting as boolean), false) as is_health_setting,
    coalesce(sizes.employer_size, 'Not known') as employer_size,
    coalesce(sections.sector, 'Not known') as sector,
    regions.region_code,
    regions.region_name,
    boards.icb_code,
    source_file,
    source_row
from editions
left join reference.host_types as types
    on lower(types.host_type) = lower(editions.host_type)
left join reference.employer_sizes as sizes
    on lower(sizes.employer_size) = lower(editions.employer_size)
left join reference.sic_sections as sections
    on sections.sic_section = upper(editions.sic_section)
left join reference.regions as regions
    on lower(regions.region_name) = lower(editions.region)
left join reference.integrated_care_boards as boards
    on boards.icb_code = editions.icb_code
where recency = 1
