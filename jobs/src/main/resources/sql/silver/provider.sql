-- One row is one version of one provider (slowly changing dimension, type 2): the attributes that its registers gave
-- it from one edition to the next. The UKRLP edition names the provider and its integrated care board, the GIAS
-- edition its local authority; an attribute that an edition leaves out stays as the edition before it had it.
with gias_editions as (
    select
        ukprn,
        coalesce(to_date(submitted_at), date '1970-01-01') as edition,
        establishment_name as provider_name,
        establishment_type as provider_type,
        r.region_code,
        r.region_name,
        la_code as local_authority_code,
        la_name as local_authority_name,
        cast(null as string) as icb_code,
        source_file,
        source_row,
        row_number() over (
            partition by ukprn, source_file
            order by if(lower(establishment_status) like 'open%', 0, 1), source_row
        ) as preference
    from bronze.providers_gias as g
    left join reference.regions as r
        on lower(g.region_code) in (lower(r.gor_letter), lower(r.region_code), lower(r.region_name))
        or g.region_code is null and lower(g.region) = lower(r.region_name)
    where ukprn is not null
),

ukrlp_editions as (
    select
        ukprn,
        coalesce(to_date(submitted_at), date '1970-01-01') as edition,
        provider_name,
        legal_org_type as provider_type,
        r.region_code,
        r.region_name,
        la_code as local_authority_code,
        cast(null as string) as local_authority_name,
        icb_code,
        source_file,
        source_row,
        row_number() over (partition by ukprn, source_file order by source_row) as preference
    from bronze.providers_ukrlp as u
    left join reference.regions as r
        on lower(u.government_office_region) in (lower(r.gor_letter), lower(r.region_code), lower(r.region_name))
    where ukprn is not null
),

editions as (
    select *, 0 as register from gias_editions where preference = 1
    union all
    select *, 1 as register from ukrlp_editions where preference = 1
),

carried_forward as (
    select
        ukprn,
        edition,
        register,
        last_value(trim(replace(provider_name, '\u00a0', ' ')), true) over by_edition as provider_name,
        last_value(provider_type, true) over by_edition as provider_type,
        last_value(region_code, true) over by_edition as region_code,
        last_value(region_name, true) over by_edition as region_name,
        last_value(local_authority_code, true) over by_edition as local_authority_code,
        last_value(local_authority_name, true) over by_edition as local_authority_name,
        last_value(icb_code, true) over by_edition as icb_code,
        source_file,
        source_row
    from editions
    window by_edition as (
        partition by ukprn
        order by edition, register
        rows between unbounded preceding and current row
    )
),

last_of_edition as (
    select
        *,
        struct(
            provider_name, provider_type, region_code, local_authority_code, local_authority_name, icb_code
        ) as attributes
    from (
        select
            *,
            row_number() over (partition by ukprn, edition order by register desc) as last_first
        from carried_forward
    )
    where last_first = 1
),

changes as (
    select *
    from (
        select *, lag(attributes) over (partition by ukprn order by edition) as attributes_before
        from last_of_edition
    )
    where not (attributes <=> attributes_before)
)

select
    ukprn,
    cast(row_number() over (partition by ukprn order by edition) as int) as version,
    provider_name,
    provider_type,
    region_code,
    region_name,
    local_authority_code,
    local_authority_name,
    changes.icb_code,
    icb.icb_name,
    icb.nhs_region,
    edition as valid_from,
    lead(edition) over (partition by ukprn order by edition) as valid_to,
    lead(edition) over (partition by ukprn order by edition) is null as is_current,
    source_file,
    source_row
from changes
left join reference.integrated_care_boards as icb
    on icb.icb_code = changes.icb_code
