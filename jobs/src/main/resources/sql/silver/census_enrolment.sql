-- One row is one learner on one programme as one school census tells it: the post-16 learning aims of a school sixth form,
-- which makes no ILR return. The core aim says what the programme is: a T Level by its programme type, the Foundation
-- Year by its class code, other study programmes by the level of the aim (LARS); one that LARS has not is of no known
-- level. Programme length is measured over all aims of the programme, as in silver.ilr_enrolment. Census statuses in ILR
-- terms: continuing 1, completed 2, withdrawn and transferred 3, a transfer with withdrawal reason 40 (to another aim at
-- the same provider).
with level_of_aim as (
    select
        learn_aim_ref,
        max(if(notional_nvq_level_v2 in ('2', '3'), cast(notional_nvq_level_v2 as int), null)) as level,
        max(if(notional_nvq_level_v2 in ('2', '3'), guided_learning_hours, null)) as guided_learning_hours
    from bronze.learning_aims
    where notional_nvq_level_v2 is not null
    group by learn_aim_ref
),

measured as (
    select
        *,
        datediff(
            max(if(
                coalesce(actual_end_date, planned_end_date) >= learning_start_date,
                coalesce(actual_end_date, planned_end_date),
                null
            )) over same_programme,
            min(learning_start_date) over same_programme
        ) as days_on_programme,
        max(
            coalesce(planned_end_date < learning_start_date, false)
            or coalesce(actual_end_date < learning_start_date, false)
        ) over same_programme as has_impossible_dates
    from silver.census_aim
    where learning_start_date is not null
    window same_programme as (
        partition by source_file, learner_key, ukprn, programme_type
    )
),

programmes as (
    select
        measured.*,
        case
            when programme_type = 'T Level' then 'T Level'
            when aim_reference like 'ZTPR%' then 'T Level Foundation Year'
            when level_of_aim.level = 3 then 'Other level 3'
            when level_of_aim.level = 2 then 'Level 2 classroom'
            when level_of_aim.learn_aim_ref is null then 'Level not known'
        end as programme,
        case
            when programme_type = 'T Level' then 3
            when aim_reference like 'ZTPR%' then 2
            else level_of_aim.level
        end as level,
        level_of_aim.guided_learning_hours
    from measured
    left join level_of_aim
        on level_of_aim.learn_aim_ref = measured.aim_reference
    where is_core_aim
),

rows_of_programme as (
    select
        *,
        row_number() over (
            partition by source_file, learner_key, ukprn, programme, aim_reference, learning_start_date
            order by source_row desc
        ) as recency
    from programmes
    where programme is not null
)

select
    learner_key,
    uln_kind <> 'invalid' as has_sound_uln,
    ukprn,
    academic_year,
    census_date as returned_on,
    programme,
    aim_reference,
    learning_start_date as start_date,
    level,
    if(programme = 'Other level 3', guided_learning_hours, null) as guided_learning_hours,
    planned_end_date,
    actual_end_date,
    case aim_status
        when 'Continuing' then 1
        when 'Completed' then 2
        when 'Withdrawn' then 3
        when 'Transferred' then 3
    end as completion_status,
    if(aim_status = 'Transferred', 40, null) as withdraw_reason,
    days_on_programme,
    has_impossible_dates,
    source_file,
    source_row
from rows_of_programme
where recency = 1
