-- One row is how ready the integrated care boards of one area are at the end of one month, and how many of their
-- stakeholders agree with one statement, or all, until then. Of several days of a month the last one held is taken.
with boards as (
    select *
    from (
        select
            *,
            row_number() over (partition by icb_code, trunc(as_at, 'month') order by as_at desc) as last_first
        from silver.icb_readiness
    )
    where last_first = 1
),

facts as (
    select
        boards.*,
        true as is_board,
        cast(null as string) as statement,
        cast(null as string) as wave,
        cast(null as boolean) as agrees
    from boards
    union all
    select
        boards.*,
        false as is_board,
        answers.statement,
        answers.wave,
        answers.agrees
    from boards
    inner join silver.stakeholder_response as answers
        on answers.icb_code = boards.icb_code
        and answers.response_date <= boards.as_at
        and answers.agrees is not null
),

cells as (
    select
        date_format(as_at, 'yyyy') as time_period,
        date_format(as_at, 'MMMM') as time_identifier,
        icb_code,
        or_total(nhs_region) as nhs_region,
        or_total(icb_name) as integrated_care_board,
        if(grouping(was_ever_in_pilot) = 1, 'Total', if(was_ever_in_pilot, 'In pilot', 'Not in pilot'))
            as coordinator_pilot,
        or_total(statement) as statement,
        count_if(is_board) as icb_count,
        count(distinct if(is_board, nhs_region, null)) as nhs_region_count,
        count_if(is_board and is_in_pilot) as in_pilot_count,
        sum(if(is_board, coordinators_in_post, 0)) as coordinator_count,
        count_if(is_board and has_memorandum) as memorandum_count,
        count_if(is_board and has_shared_induction) as shared_induction_count,
        sum(if(is_board, partners_invited, 0)) as partners_invited_count,
        sum(if(is_board, partners_on_board, 0)) as partners_on_board_count,
        count_if(wave = 'Baseline') as baseline_base,
        count_if(wave = 'Baseline' and agrees) as baseline_agree_count,
        count_if(wave = 'Follow-up') as follow_up_base,
        count_if(wave = 'Follow-up' and agrees) as follow_up_agree_count
    from facts
    group by
        date_format(as_at, 'yyyy'),
        date_format(as_at, 'MMMM'),
        grouping sets ((), (nhs_region), (nhs_region, icb_code, icb_name)),
        grouping sets ((), (was_ever_in_pilot)),
        grouping sets ((), (statement))
)

select
    time_period,
    time_identifier,
    nhs_level(nhs_region, integrated_care_board) as geographic_level,
    icb_code,
    nhs_region,
    integrated_care_board,
    coordinator_pilot,
    statement,
    if(statement = 'Total', icb_count, null) as icb_count,
    if(statement = 'Total', nhs_region_count, null) as nhs_region_count,
    if(statement = 'Total', in_pilot_count, null) as in_pilot_count,
    if(statement = 'Total', coordinator_count, null) as coordinator_count,
    if(statement = 'Total', memorandum_count, null) as memorandum_count,
    if(statement = 'Total', shared_induction_count, null) as shared_induction_count,
    if(statement = 'Total', partners_invited_count, null) as partners_invited_count,
    if(statement = 'Total', partners_on_board_count, null) as partners_on_board_count,
    if(statement = 'Total', percent(partners_on_board_count, partners_invited_count), null)
        as partners_on_board_percent,
    baseline_base,
    baseline_agree_count,
    percent(baseline_agree_count, baseline_base) as baseline_agree_percent,
    follow_up_base,
    follow_up_agree_count,
    percent(follow_up_agree_count, follow_up_base) as follow_up_agree_percent,
    percent(follow_up_agree_count, follow_up_base) - percent(baseline_agree_count, baseline_base)
        as agree_difference
from cells
-- the boards themselves belong to no statement
where statement is not null
