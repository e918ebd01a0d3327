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
        -- what is counted of the boards themselves belongs to no statement
        if(
            grouping(statement) = 1,
            named_struct(
                'icb_count', count_if(is_board),
                'nhs_region_count', count(distinct if(is_board, nhs_region, null)),
                'in_pilot_count', count_if(is_board and is_in_pilot),
                'coordinator_count', sum(if(is_board, coordinators_in_post, 0)),
                'memorandum_count', count_if(is_board and has_memorandum),
                'shared_induction_count', count_if(is_board and has_shared_induction),
                'partners_invited_count', sum(if(is_board, partners_invited, 0)),
                'partners_on_board_count', sum(if(is_board, partners_on_board, 0))
            ),
            null
        ) as boards,
        count_if(wave = 'Baseline') as baseline_base,
        count_if(wave = 'Baseline' and agrees) as baseline_agree_count,
        count_if(wave = 'Follow-up') as follow_up_base,
        count_if(wave = 'Follow-up' and agrees) as follow_up_agree_count
    from facts
    group by
        date_format(as_at, 'yyyy'),
        date_format(as_at, 'MMMM'),
        rollup (nhs_region, (icb_code, icb_name)),
        cube (was_ever_in_pilot),
        cube (statement)
)

select
    * except (boards),
    boards.*,
    percent(boards.partners_on_board_count, boards.partners_invited_count) as partners_on_board_percent,
    percent(baseline_agree_count, baseline_base) as baseline_agree_percent,
    percent(follow_up_agree_count, follow_up_base) as follow_up_agree_percent,
    percent(follow_up_agree_count, follow_up_base) - percent(baseline_agree_count, baseline_base)
        as agree_difference
from cells
-- the boards themselves belong to no statement
where statement is not null
