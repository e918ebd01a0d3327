-- One row is one starter of one programme at one provider, in one vintage of the counts of its cohort. This is the one
-- place that says who is a starter: a 16 to 19 funded learner with a sound ULN (check digit right, or the temporary
-- number) whose programme lasted the qualifying period (session.qualifying_days), by the dates known in that vintage.
-- Vintage Latest is what all returns say; Provisional, Revised and Final are what the returns of the first year said by
-- then, for T Levels and the Foundation Year, and exist for a cohort once a return of the kind is held. Region and kind
-- of provider are those when the programme started. Count distinct learners: one who starts two T Levels in a year has
-- two rows. A row of vintage Latest also says when the provider last made a return, of any programme and year: after that
-- day nobody knows what became of the start.
-- slices: ukprn
-- slice of silver.enrolment_record: ukprn
-- slice of silver.programme_enrolment: ukprn
-- slice of silver.learner: learner_key through silver.enrolment_record columns learner_key, sex
-- slices share as_at_date: latest returned_on by vintage, cohort
with first_year_records as (
    select
        records.* except (vintage),
        case records.vintage
            when 'Provisional' then 1
            when 'Revised' then 2
            when 'Final' then 3
        end as vintage_order
    from silver.enrolment_record as records
    where programme in ('T Level', 'T Level Foundation Year')
    and returned_on <= session.as_at
    and (
        academic_year = cohort
        or collection = 'School census' and academic_year = cohort + 1
    )
),

returns_by_then as (
    select /*+ broadcast(held) */
        records.* except (vintage_order),
        held.vintage,
        rank() over (
            partition by held.vintage, collection, ukprn, academic_year, records.cohort
            order by returned_on desc
        ) as return_recency
    from first_year_records as records
    inner join silver.vintage_held as held
        on held.cohort = records.cohort
        and held.vintage_order >= records.vintage_order
),

known_by_then as (
    select *
    from (
        select
            *,
            row_number() over (
                partition by vintage, learner_key, ukprn, programme, aim_reference, start_date
                order by academic_year desc, source_file, source_row
            ) as recency
        from returns_by_then
        where return_recency = 1
    )
    where recency = 1
),

provider_returns as (
    select
        ukprn,
        max(returned_on) as provider_returned_on
    from silver.enrolment_record
    where returned_on <= session.as_at
    group by ukprn
),

enrolments as (
    select
        vintage,
        learner_key,
        has_sound_uln,
        ukprn,
        programme,
        programme_size,
        aim_reference,
        start_date,
        cohort,
        route,
        tlevel_pathway,
        actual_end_date,
        completion_status,
        withdraw_reason,
        is_funded_16_to_19,
        days_on_programme,
        academic_year as last_return_year,
        returned_on,
        cast(null as date) as provider_returned_on
    from known_by_then
    union all
    select
        'Latest' as vintage,
        learner_key,
        has_sound_uln,
        ukprn,
        programme,
        programme_size,
        aim_reference,
        start_date,
        cohort,
        route,
        tlevel_pathway,
        actual_end_date,
        completion_status,
        withdraw_reason,
        is_funded_16_to_19,
        days_on_programme,
        last_return_year,
        returned_on,
        provider_returned_on
    from silver.programme_enrolment
    left join provider_returns using (ukprn)
    where programme in ('T Level', 'T Level Foundation Year', 'Other level 3', 'Level 2 classroom')
),

providers as (
    select
        *,
        if(version = 1, date '1900-01-01', valid_from) as known_from
    from silver.provider
)

select
    enrolments.vintage,
    enrolments.cohort,
    enrolments.programme,
    enrolments.learner_key,
    enrolments.ukprn,
    enrolments.aim_reference,
    enrolments.start_date,
    enrolments.programme_size,
    enrolments.route,
    enrolments.tlevel_pathway,
    learners.sex,
    providers.provider_type,
    providers.region_code,
    providers.region_name,
    providers.icb_code,
    enrolments.completion_status,
    enrolments.withdraw_reason,
    enrolments.actual_end_date,
    enrolments.last_return_year,
    enrolments.returned_on,
    enrolments.provider_returned_on,
    max(enrolments.returned_on) over (partition by enrolments.vintage, enrolments.cohort) as as_at_date
from enrolments
left join silver.learner as learners
    on learners.learner_key = enrolments.learner_key
left join providers
    on providers.ukprn = enrolments.ukprn
    and enrolments.start_date >= providers.known_from
    and (providers.valid_to is null or enrolments.start_date < providers.valid_to)
where enrolments.is_funded_16_to_19
and enrolments.has_sound_uln
and (enrolments.days_on_programme is null or enrolments.days_on_programme >= session.qualifying_days)
