-- One row is one learner on one programme as one ILR return tells it.
-- A programme is what its programme aim says (ILR ProgType), or, for study programmes without one, its level 3 or
-- level 2 aims by LARS level. Programme length: earliest start to latest end of all aims of the programme (16 to 19
-- funding guidance on the qualifying period); an end before its own start is no end.
with records as (
    select
        learner_key(uln, ukprn, learn_ref_number) as learner_key,
        uln_is_valid(uln) or uln_is_temporary(uln) as has_sound_uln,
        ukprn,
        academic_year,
        file_prepared_on as returned_on,
        learning_delivery,
        source_file,
        source_row
    from bronze.ilr
    where record_type = 'Learner'
),

programme_aims as (
    select
        records.* except (learning_delivery),
        aim,
        filter(
            learning_delivery,
            other -> other.prog_type = aim.prog_type
        ) as aims_of_programme
    from records
    lateral view explode(filter(learning_delivery, d -> d.aim_type = 1 and d.prog_type is not null)) aims as aim
),

programmes as (
    select
        programme_aims.* except (aim, aims_of_programme),
        types.programme,
        cast(types.level as int) as level,
        -- of several core aims the one that starts nearest to the programme
        array_min(transform(
            filter(aims_of_programme, d -> d.aim_type = 5),
            d -> struct(abs(datediff(d.learn_start_date, aim.learn_start_date)) as days, d.learn_aim_ref as reference)
        )).reference as aim_reference,
        aim.learn_start_date as start_date,
        aim.learn_plan_end_date as planned_end_date,
        aim.learn_act_end_date as actual_end_date,
        aim.comp_status as completion_status,
        aim.outcome as outcome,
        aim.withdraw_reason as withdraw_reason,
        aim.fund_model as fund_model,
        coalesce(exists(aim.learning_delivery_fam, f -> f.type = 'SOF' and f.code = '107'), false)
            or not coalesce(exists(aim.learning_delivery_fam, f -> f.type = 'SOF'), false) as is_funded_by_esfa,
        aims_of_programme
    from programme_aims
    inner join reference.programme_types as types
        on cast(types.prog_type as int) = aim.prog_type
),

level_of_aim as (
    select
        learn_aim_ref,
        notional_nvq_level_v2,
        max(guided_learning_hours) as guided_learning_hours
    from bronze.learning_aims
    where notional_nvq_level_v2 in ('2', '3')
    group by
        learn_aim_ref,
        notional_nvq_level_v2
),

aims_outside_programmes as (
    select
        records.* except (learning_delivery),
        aim,
        filter(learning_delivery, d -> d.prog_type is null and d.fund_model = 25) as aims_of_programme
    from records
    lateral view explode(
        filter(learning_delivery, d -> d.prog_type is null and d.fund_model = 25 and d.aim_type in (4, 5))
    ) aims as aim
),

study_programme_aims as (
    select
        aims_outside_programmes.*,
        case notional_nvq_level_v2
            when '3' then 'Other level 3'
            when '2' then 'Level 2 classroom'
        end as programme,
        cast(notional_nvq_level_v2 as int) as level,
        guided_learning_hours
    from aims_outside_programmes
    inner join level_of_aim
        on level_of_aim.learn_aim_ref = aims_outside_programmes.aim.learn_aim_ref
    where notional_nvq_level_v2 = '3' or aim.aim_type = 5
),

study_programmes as (
    select
        learner_key,
        has_sound_uln,
        ukprn,
        academic_year,
        returned_on,
        source_file,
        source_row,
        programme,
        level,
        aim.learn_aim_ref as aim_reference,
        aim.learn_start_date as start_date,
        aim.learn_plan_end_date as planned_end_date,
        aim.learn_act_end_date as actual_end_date,
        aim.comp_status as completion_status,
        aim.outcome as outcome,
        aim.withdraw_reason as withdraw_reason,
        aim.fund_model as fund_model,
        true as is_funded_by_esfa,
        aims_of_programme,
        guided_learning_hours
    from (
        select
            *,
            row_number() over (
                partition by source_file, source_row, programme
                order by aim.aim_type desc, guided_learning_hours desc nulls last, aim.aim_seq_number
            ) as preference
        from study_programme_aims
    )
    where preference = 1
),

all_programmes as (
    select *, cast(null as int) as guided_learning_hours from programmes
    union all
    select * from study_programmes
),

measured as (
    select
        *,
        datediff(
            array_max(transform(
                filter(
                    aims_of_programme,
                    d -> coalesce(d.learn_act_end_date, d.learn_plan_end_date) >= d.learn_start_date
                ),
                d -> coalesce(d.learn_act_end_date, d.learn_plan_end_date)
            )),
            array_min(transform(aims_of_programme, d -> d.learn_start_date))
        ) as days_on_programme,
        flatten(transform(
            filter(aims_of_programme, d -> d.work_placement is not null),
            d -> d.work_placement
        )) as work_placements,
        exists(
            aims_of_programme,
            d -> coalesce(d.learn_plan_end_date < d.learn_start_date, false)
                or coalesce(d.learn_act_end_date < d.learn_start_date, false)
        ) as has_impossible_dates
    from all_programmes
    where start_date is not null
)

select
    learner_key,
    has_sound_uln,
    ukprn,
    academic_year,
    returned_on,
    programme,
    coalesce(aim_reference, 'none') as aim_reference,
    start_date,
    level,
    guided_learning_hours,
    planned_end_date,
    actual_end_date,
    completion_status,
    outcome,
    withdraw_reason,
    fund_model,
    coalesce(fund_model = 25, false) and is_funded_by_esfa as is_funded_16_to_19,
    days_on_programme,
    array_size(work_placements) as placement_count,
    cast(aggregate(work_placements, 0, (total, p) -> total + coalesce(p.hours, 0)) as int) as placement_hours,
    has_impossible_dates,
    source_file,
    source_row
from measured
