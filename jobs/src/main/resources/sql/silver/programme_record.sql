-- One row is one record of one register of support for T Levels. Cancelled activities are left out; a record that a
-- register or two of its files repeat stands once, as the newest file has it; one of which two files that nothing puts in
-- order say different things is left out (submissions_agree). Participants other than providers are
-- pseudonyms, so that they can be counted and not named.
with funding as (
    select
        'Funding' as register,
        concat(fund, '/', allocation_reference) as record_key,
        fund as programme,
        purpose as activity,
        date_allocated as event_date,
        cast(null as date) as end_date,
        cast(null as date) as eligible_from,
        'Provider' as participant_type,
        ukprn as participant_key,
        cast(amount / 1000000 as decimal(18, 6)) as quantity,
        'GBP million' as unit,
        submitted_at,
        source_file,
        source_row
    from bronze.funding_allocations
),

activities as (
    select
        'Activity' as register,
        concat(programme, '/', activity_reference) as record_key,
        programme,
        activity,
        activity_date,
        cast(null as date),
        cast(null as date),
        participant_type,
        coalesce(ukprn, pseudonym(programme || '/' || participant_type || '/' || participant_reference)),
        cast(quantity as decimal(18, 6)),
        unit,
        submitted_at,
        source_file,
        source_row
    from bronze.activity_log
    where status <> 'Cancelled'
),

members as (
    select
        'Membership',
        pseudonym(concat_ws('/', scheme, member_reference)),
        scheme,
        member_type,
        joined,
        left_on,
        eligible_from,
        member_type,
        pseudonym(concat_ws('/', scheme, member_reference)),
        cast(null as decimal(18, 6)),
        cast(null as string),
        submitted_at,
        source_file,
        source_row
    from bronze.memberships
),

agreements as (
    select
        'Contract',
        contract_reference,
        programme,
        agreement,
        date_signed,
        date_add(ends_on, 1),
        cast(null as date),
        'Supplier',
        pseudonym(supplier),
        cast(months_between(date_add(ends_on, 1), starts_on) / 12 as decimal(18, 6)),
        'years',
        submitted_at,
        source_file,
        source_row
    from bronze.contracts
),

interests as (
    select
        'Employer interest',
        concat(unique_id, '/', location_id),
        'Connect',
        'Engagement opportunity',
        created_on,
        expiry_date,
        cast(null as date),
        'Employer',
        pseudonym(lower(trim(organisation_name))),
        cast(null as decimal(18, 6)),
        cast(null as string),
        submitted_at,
        source_file,
        source_row
    from bronze.employer_interest
),

all_records as (
    select * from funding
    union all
    select * from activities
    union all
    select * from members
    union all
    select * from agreements
    union all
    select * from interests
)

select
    register,
    record_key,
    programme,
    activity,
    event_date,
    end_date,
    eligible_from,
    register in ('Membership', 'Contract', 'Employer interest') as is_lasting,
    participant_type,
    participant_key,
    quantity,
    unit,
    source_file,
    source_row
from (
    select
        *,
        row_number() over (
            partition by register, record_key
            order by submitted_at desc nulls last, source_file desc, source_row desc
        ) as recency,
        min(source_file) over newest <> max(source_file) over newest
            and min(content) over newest <> max(content) over newest as is_contradicted
    from (
        select
            *,
            struct(
                programme, activity, event_date, end_date, eligible_from, participant_key, quantity, unit
            ) as content
        from all_records
    )
    window newest as (
        partition by register, record_key
        order by submitted_at desc nulls last
        range between current row and current row
    )
)
where recency = 1
and not coalesce(is_contradicted, false)
