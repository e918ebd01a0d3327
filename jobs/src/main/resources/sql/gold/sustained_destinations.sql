-- One row is one destination of the students who completed a T Level (ILR CompStatus 2) in one academic year, in one
-- route or in all. By the 16-18 destination measures a destination is sustained in the year after by: an apprenticeship
-- of six months on end from August to July; education in every month from October to March, at one or more providers;
-- employment in five of these six months; or one or the other in all six. The first of these that holds counts. That
-- order is ours, since none is published, and so is that a month counts in which the activity falls on any day.
with leavers as (
    select
        learner_key,
        max(year(add_months(actual_end_date, -7))) as leaving_year,
        max_by(route, actual_end_date) as route
    from silver.starter
    where programme = 'T Level'
    and vintage = 'Latest'
    and completion_status = 2
    and actual_end_date is not null
    group by learner_key
),

-- a cohort is shown once records of the year after are held
cohorts as (
    select leavers.*, years_held.destination_year
    from leavers
    inner join (select distinct destination_year from silver.activity_spell) as years_held
        on years_held.destination_year = leavers.leaving_year + 1
),

spells as (
    select
        cohorts.learner_key,
        activity,
        greatest(starts_on, make_date(cohorts.destination_year, 8, 1)) as starts_on,
        least(coalesce(ends_on, date '9999-12-31'), make_date(cohorts.destination_year + 1, 7, 31)) as ends_on,
        explode(sequence(
            make_date(cohorts.destination_year, 10, 1),
            make_date(cohorts.destination_year + 1, 3, 1),
            interval 1 month
        )) as month
    from cohorts
    inner join silver.activity_spell as records
        on records.learner_key = cohorts.learner_key
        and records.destination_year = cohorts.destination_year
        and starts_on <= make_date(cohorts.destination_year + 1, 7, 31)
        and coalesce(ends_on, date '9999-12-31') >= make_date(cohorts.destination_year, 8, 1)
),

months as (
    select
        learner_key,
        month,
        coalesce(bool_or(activity in ('School or college', 'Higher education') and holds), false) as in_education,
        coalesce(bool_or(activity = 'Higher education' and holds), false) as in_higher_education,
        coalesce(bool_or(activity = 'Employment' and holds), false) as in_employment
    from (
        select *, starts_on <= last_day(month) and ends_on >= month as holds
        from spells
    )
    group by learner_key, month
),

six_months as (
    select
        learner_key,
        count_if(in_education) as education_months,
        count_if(in_higher_education) as higher_education_months,
        count_if(in_employment) as employment_months,
        count_if(in_education or in_employment) as either_months
    from months
    group by learner_key
),

-- spells of apprenticeship that follow each other without a day between are one stretch
stretches as (
    select
        learner_key,
        min(starts_on) as starts_on,
        max(ends_on) as ends_on
    from (
        select
            *,
            sum(if(starts_on <= date_add(earlier_end, 1), 0, 1)) over (
                partition by learner_key order by starts_on, ends_on rows unbounded preceding
            ) as stretch
        from (
            select
                *,
                max(ends_on) over (
                    partition by learner_key order by starts_on, ends_on
                    rows between unbounded preceding and 1 preceding
                ) as earlier_end
            from (select distinct learner_key, starts_on, ends_on from spells where activity = 'Apprenticeship')
        )
    )
    group by learner_key, stretch
),

apprentices as (
    select distinct learner_key
    from stretches
    where add_months(starts_on, 6) <= date_add(ends_on, 1)
),

placed as (
    select
        cohorts.leaving_year,
        cohorts.route,
        explode(case
            when apprentices.learner_key is not null then array('Any sustained destination', 'Sustained apprenticeship')
            when education_months = 6 then array(
                'Any sustained destination',
                'Sustained education',
                if(higher_education_months > 0, 'Higher education', 'Other education')
            )
            when employment_months >= 5 then array('Any sustained destination', 'Sustained employment')
            when either_months = 6 then array('Any sustained destination', 'Sustained combination')
            when six_months.learner_key is not null then array('Not sustained')
            else array('Activity not captured')
        end) as destination
    from cohorts
    left join apprentices
        on apprentices.learner_key = cohorts.learner_key
    left join six_months
        on six_months.learner_key = cohorts.learner_key
    union all
    select leaving_year, route, 'Total'
    from cohorts
),

counted as (
    select
        leaving_year,
        if(grouping(route) = 1, 'Total', coalesce(route, 'Not known')) as route,
        destination,
        count(*) as destination_count
    from placed
    group by grouping sets (
        (leaving_year, destination),
        (leaving_year, route, destination)
    )
)

select
    concat(leaving_year + 1, right(leaving_year + 2, 2)) as time_period,
    'Academic year' as time_identifier,
    'National' as geographic_level,
    'E92000001' as country_code,
    'England' as country_name,
    concat(leaving_year, '/', right(leaving_year + 1, 2)) as cohort,
    route,
    destination,
    max(if(destination = 'Total', destination_count, null)) over (partition by leaving_year, route) as leaver_count,
    destination_count,
    100D * destination_count
        / max(if(destination = 'Total', destination_count, null)) over (partition by leaving_year, route)
        as destination_percent
from counted
