-- One row is one starter of a T Level or of another large level 3 programme, and what became of the start by the latest
-- return: completed, continuing, on a break, transferred or withdrawn. A learner counts once in a cohort and group, by
-- the best outcome of the programmes begun in it (one who moves from one T Level to another has not left), then by the
-- latest start. Transferred are those whose recorded reason says that they moved within or between providers. What a
-- leaver did next is the first other programme begun between leaving and the end of the academic year after.
-- What became of a start is known of two years once its provider has made a return after the end of the second, and of one
-- that still continues only if that return says so: an older one does not know whether the learner stayed.
-- slices: learner_key in files by ukprn
-- slice of silver.starter: learner_key
-- slice of silver.programme_enrolment: learner_key
with starts as (
    select
        cohort,
        if(programme = 'T Level', 'T Level', 'Large vocational technical qualification') as learner_group,
        starters.*,
        case
            when completion_status = 2 then 1
            when completion_status = 1 or completion_status is null then 2
            when completion_status = 6 then 3
            when reasons.reason_group like 'transfer%' then 4
            else 5
        end as outcome_order,
        coalesce(
            completion_status is not null
                and if(completion_status = 1, returned_on, provider_returned_on) > make_date(cohort + 2, 7, 31),
            false
        ) as is_told_of_two_years
    from silver.starter as starters
    left join reference.withdrawal_reasons as reasons
        on cast(reasons.withdrawal_reason as int) = starters.withdraw_reason
    where vintage = 'Latest'
    and (
        programme = 'T Level'
        or programme = 'Other level 3' and programme_size = 'Large'
    )
),

learners as (
    select *
    from (
        select
            *,
            row_number() over (
                partition by cohort, learner_group, learner_key
                order by outcome_order, is_told_of_two_years desc, start_date desc, aim_reference, ukprn
            ) as preference
        from starts
    )
    where preference = 1
),

next_programmes as (
    select
        learners.cohort,
        learners.learner_group,
        learners.learner_key,
        min_by(
            enrolments.programme,
            struct(enrolments.start_date, enrolments.programme, enrolments.aim_reference)
        ) as next_programme
    from learners
    inner join silver.programme_enrolment as enrolments
        on enrolments.learner_key = learners.learner_key
        and enrolments.start_date >= learners.actual_end_date
        and enrolments.start_date <= make_date(year(add_months(learners.actual_end_date, -7)) + 2, 7, 31)
    where learners.outcome_order >= 4
    group by
        learners.cohort,
        learners.learner_group,
        learners.learner_key
)

select
    learners.learner_key,
    learners.cohort,
    learners.learner_group,
    learners.ukprn,
    learners.aim_reference,
    learners.route,
    learners.tlevel_pathway,
    learners.sex,
    learners.region_code,
    learners.region_name,
    case learners.outcome_order
        when 1 then 'Completed'
        when 2 then 'Continuing'
        when 3 then 'On a break'
        when 4 then 'Transferred'
        else 'Withdrawn'
    end as outcome,
    learners.actual_end_date as ended_on,
    learners.withdraw_reason,
    next_programmes.next_programme,
    learners.as_at_date,
    -- a return that tells of no starter of the cohort closes nothing
    learners.as_at_date > make_date(learners.cohort + 2, 7, 31) and learners.is_told_of_two_years as is_cohort_closed
from learners
left join next_programmes
    on next_programmes.cohort = learners.cohort
    and next_programmes.learner_group = learners.learner_group
    and next_programmes.learner_key = learners.learner_key
