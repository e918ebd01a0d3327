-- One row is one learner on one programme as one ILR return tells it.
-- A programme is what its programme aim says (ILR ProgType), or, for study programmes without one, its level 3 or
-- level 2 aims by LARS level; an apprenticeship on a standard has the standard's (LARS). A core aim of a study programme
-- that LARS has not makes a programme of no known level. Programme length: earliest start to latest end of all aims of the
-- programme (16 to 19 funding guidance on the qualifying period); an end before its own start is no end.
-- A learner with the temporary ULN is the one to whom the provider gives a ULN of their own under the same reference, or
-- under one that follows it, in another return.
-- slices: ukprn
-- slice of bronze.ilr: ukprn
with without_number as (
    select distinct
        ukprn,
        learn_ref_number
    from bronze.ilr
    where record_type = 'Learner'
    and uln_is_temporary(uln)
),

with_number as (
    select
        ukprn,
        learn_ref_number,
        uln
    from bronze.ilr
    where record_type = 'Learner'
    and uln_is_valid(uln)
    union all
    select
        ukprn,
        prev_learn_ref_number,
        uln
    from bronze.ilr
    where record_type = 'Learner'
    and uln_is_valid(uln)
    and coalesce(prev_ukprn, ukprn) = ukprn
),

-- a reference that two learners have had says nothing
numbers_given_later as (
    select
        ukprn,
        learn_ref_number,
        max(uln) as uln
    from with_number
    inner join without_number using (ukprn, learn_ref_number)
    group by
        ukprn,
        learn_ref_number
    having min(uln) = max(uln)
),

records as (
    select
        coalesce(numbers.uln, ilr.uln) as uln,
        if(numbers.uln is null, null, learner_key(ilr.uln, ilr.ukprn, ilr.learn_ref_number)) as temporary_key,
        ilr.ukprn,
        ilr.learn_ref_number,
        academic_year,
        file_prepared_on,
        source_file,
        source_row,
        learning_delivery,
        sort_array(learning_delivery.learn_aim_ref) as aim_references
    from bronze.ilr as ilr
    left join numbers_given_later as numbers
        on uln_is_temporary(ilr.uln)
        and numbers.ukprn = ilr.ukprn
        and numbers.learn_ref_number = ilr.learn_ref_number
    where record_type = 'Learner'
),

programme_aims as (
    select
        records.*,
        position,
        aim.prog_type,
        aim.std_code,
        aim.learn_start_date as start_date,
        aim.learn_plan_end_date as planned_end_date,
        aim.learn_act_end_date as actual_end_date,
        aim.comp_status as completion_status,
        aim.outcome as outcome,
        aim.withdraw_reason as withdraw_reason,
        aim.fund_model as fund_model,
        coalesce(exists(aim.learning_delivery_fam, mark -> upper(mark.type) = 'SOF' and mark.code = '107'), false)
            or not coalesce(exists(aim.learning_delivery_fam, mark -> upper(mark.type) = 'SOF'), false)
            as is_funded_by_esfa
    from records
    lateral view posexplode(learning_delivery) aims as position, aim
    where aim.aim_type = 1
    and aim.prog_type is not null
    and aim.learn_start_date is not null
),

programmes as (
    select
        programme_aims.* except (learning_delivery),
        -- of several core aims the one that starts nearest to the programme, of these the first by reference
        min(if(
            other.aim_type = 5,
            abs(datediff(other.learn_start_date, start_date)) * 1000000L
                + array_position(aim_references, other.learn_aim_ref),
            null
        )) as nearest_core,
        min(other.learn_start_date) as first_start,
        max(if(
            coalesce(other.learn_act_end_date, other.learn_plan_end_date) >= other.learn_start_date,
            coalesce(other.learn_act_end_date, other.learn_plan_end_date),
            null
        )) as last_end,
        count(placement) as placement_count,
        sum(placement.hours) as placement_hours,
        bool_or(coalesce(other.learn_plan_end_date < other.learn_start_date, false)
            or coalesce(other.learn_act_end_date < other.learn_start_date, false)) as has_impossible_dates
    from programme_aims
    lateral view explode(learning_delivery) others as other
    lateral view outer explode(other.work_placement) placements as placement
    where other.prog_type = programme_aims.prog_type
    group by all
),

level_of_aim as (
    select
        learn_aim_ref,
        notional_nvq_level_v2,
        max(guided_learning_hours) as guided_learning_hours
    from bronze.learning_aims
    where notional_nvq_level_v2 is not null
    group by
        learn_aim_ref,
        notional_nvq_level_v2
),

study_aims as (
    select
        records.*,
        position,
        aim.aim_type,
        aim.aim_seq_number,
        aim.learn_aim_ref as aim_reference,
        aim.learn_start_date as start_date,
        aim.learn_plan_end_date as planned_end_date,
        aim.learn_act_end_date as actual_end_date,
        aim.comp_status as completion_status,
        aim.outcome as outcome,
        aim.withdraw_reason as withdraw_reason,
        aim.fund_model as fund_model,
        true as is_funded_by_esfa
    from records
    lateral view posexplode(learning_delivery) aims as position, aim
    where aim.prog_type is null
    and aim.fund_model = 25
    and aim.aim_type in (4, 5)
),

study_spans as (
    select
        study_aims.* except (learning_delivery, aim_references),
        min(other.learn_start_date) as first_start,
        max(if(
            coalesce(other.learn_act_end_date, other.learn_plan_end_date) >= other.learn_start_date,
            coalesce(other.learn_act_end_date, other.learn_plan_end_date),
            null
        )) as last_end,
        count(placement) as placement_count,
        sum(placement.hours) as placement_hours,
        bool_or(coalesce(other.learn_plan_end_date < other.learn_start_date, false)
            or coalesce(other.learn_act_end_date < other.learn_start_date, false)) as has_impossible_dates
    from study_aims
    lateral view explode(learning_delivery) others as other
    lateral view outer explode(other.work_placement) placements as placement
    where other.prog_type is null
    and other.fund_model = 25
    group by all
),

study_programmes as (
    select *
    from (
        select
            study_spans.*,
            case notional_nvq_level_v2
                when '3' then 'Other level 3'
                when '2' then 'Level 2 classroom'
                else 'Level not known'
            end as programme,
            cast(notional_nvq_level_v2 as int) as level,
            guided_learning_hours,
            row_number() over (
                partition by source_file, source_row, notional_nvq_level_v2
                order by aim_type desc, guided_learning_hours desc nulls last, aim_seq_number
            ) as preference
        from study_spans
        left join level_of_aim
            on level_of_aim.learn_aim_ref = study_spans.aim_reference
        where notional_nvq_level_v2 = '3'
        or aim_type = 5 and coalesce(notional_nvq_level_v2 = '2', true)
    )
    where preference = 1
    and start_date is not null
),

-- a standard of which files say two levels has none
level_of_standard as (
    select
        standard_code,
        min(cast(notional_end_level as int)) as level
    from bronze.apprenticeship_standards
    group by standard_code
    having min(notional_end_level) = max(notional_end_level)
),

all_programmes as (
    select
        programmes.* except (prog_type, std_code, aim_references, nearest_core),
        get(aim_references, cast(nearest_core % 1000000 as int) - 1) as aim_reference,
        types.programme,
        coalesce(cast(types.level as int), level_of_standard.level) as level,
        cast(null as int) as guided_learning_hours
    from programmes
    inner join reference.programme_types as types
        on cast(types.prog_type as int) = programmes.prog_type
    left join level_of_standard
        on level_of_standard.standard_code = programmes.std_code
    union all
    select
        study_programmes.* except (
            aim_type, aim_seq_number, aim_reference, programme, level, guided_learning_hours, preference
        ),
        aim_reference,
        programme,
        level,
        guided_learning_hours
    from study_programmes
)

select
    learner_key(uln, ukprn, learn_ref_number) as learner_key,
    temporary_key,
    uln_is_valid(uln) or uln_is_temporary(uln) as has_sound_uln,
    ukprn,
    academic_year,
    file_prepared_on as returned_on,
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
    datediff(last_end, first_start) as days_on_programme,
    cast(placement_count as int) as placement_count,
    cast(coalesce(placement_hours, 0) as int) as placement_hours,
    has_impossible_dates,
    source_file,
    source_row
from all_programmes
