-- One row is one record of one register of support for T Levels. A record that a register or two of its files repeat
-- stands once, as the newest file has it, and is left out where that says cancelled; one of which two files that nothing
-- puts in order say different things is left out (submissions_agree). Words and references that differ in case alone are
-- one: words are spelled as most rows do. Participants other than providers are pseudonyms, so that they can be counted
-- and not named.
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
        false as is_cancelled,
        submitted_at,
        source_file,
        source_row
    from (
        select
            * except (fund, purpose),
            mode(fund, true) over (partition by lower(fund)) as fund,
            mode(purpose, true) over (partition by lower(purpose)) as purpose
        from bronze.funding_allocations
    )
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
        case
            when ukprn is not null then ukprn
            when participant_reference is not null
                then pseudonym(concat_ws('/', programme, participant_type, upper(participant_reference)))
        end,
        cast(quantity as decimal(18, 6)),
        unit,
        status = 'Cancelled',
        submitted_at,
        source_file,
        source_row
    from (
        select
            * except (programme, activity, unit),
            mode(programme, true) over (partition by lower(programme)) as programme,
            mode(activity, true) over (partition by lower(activity)) as activity,
            mode(unit, true) over (partition by lower(unit)) as unit
        from bronze.activity_log
    )
),

members as (
    select
        'Membership',
        pseudonym(concat_ws('/', scheme, upper(member_reference))),
        scheme,
        member_type,
        joined,
        left_on,
        eligible_from,
        member_type,
        pseudonym(concat_ws('/', scheme, upper(member_reference))),
        cast(null as decimal(18, 6)),
        cast(null as string),
        false,
        submitted_at,
        source_file,
        source_row
    from (
        select
            * except (scheme, member_type),
            mode(scheme, true) over (partition by lower(scheme)) as scheme,
            mode(member_type, true) over (partition by lower(member_type)) as member_type
        from bronze.memberships
    )
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
        false,
        submitted_at,
        source_file,
        source_row
    from (
        select
            * except (programme, supplier),
            mode(programme, true) over (partition by lower(programme)) as programme,
            mode(supplier, true) over (partition by lower(supplier)) as supplier
        from bronze.contracts
    )
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
        false,
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
            partition by register, lower(record_key)
            order by submitted_at desc nulls last, source_file desc, source_row desc
        ) as recency,
        min(source_file) over newest <> max(source_file) over newest
            and min(content) over newest <> max(content) over newest as is_contradicted
    from (
        select
            *,
            struct(
                programme, activity, event_date, end_date, eligible_from, participant_key, quantity, unit, is_cancelled
            ) as content
        from all_records
    )
    window newest as (
        partition by register, lower(record_key)
        order by submitted_at desc nulls last
        range between current row and current row
    )
)
where recency = 1
and not is_cancelled
and not coalesce(is_contradicted, false)
