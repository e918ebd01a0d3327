-- One row is one learner on one programme at one provider from one start, as the latest return that carries it tells it.
-- Of a provider's returns of one year the newest stands for all; returns made after session.as_at are not seen.
-- slices: ukprn
-- slice of silver.enrolment_record: ukprn
with held as (
    select
        *,
        rank() over (partition by collection, ukprn, academic_year order by returned_on desc) as return_recency
    from silver.enrolment_record
    where returned_on <= session.as_at
),

latest as (
    select
        *,
        min(academic_year) over same_enrolment as first_return_year,
        max(academic_year) over same_enrolment as last_return_year,
        row_number() over (
            partition by learner_key, ukprn, programme, aim_reference, start_date
            order by academic_year desc, returned_on desc, source_file, source_row
        ) as recency
    from held
    where return_recency = 1
    window same_enrolment as (
        partition by learner_key, ukprn, programme, aim_reference, start_date
    )
)

select
    learner_key,
    has_sound_uln,
    ukprn,
    collection,
    programme,
    aim_reference,
    start_date,
    cohort,
    level,
    programme_size,
    route,
    tlevel_pathway,
    planned_end_date,
    actual_end_date,
    completion_status,
    outcome,
    withdraw_reason,
    fund_model,
    is_funded_16_to_19,
    days_on_programme,
    placement_count,
    placement_hours,
    has_impossible_dates,
    first_return_year,
    last_return_year,
    returned_on,
    source_file,
    source_row
from latest
where recency = 1
