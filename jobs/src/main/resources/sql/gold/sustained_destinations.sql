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
        cohorts.*,
        activity,
        greatest(starts_on, make_date(cohorts.destination_year, 8, 1)) as starts_on,
        least(coalesce(ends_on, date '9999-12-31'), make_date(cohorts.destination_year + 1, 7, 31)) as ends_on
    from cohorts
    left join silver.activity_spell as records
        on records.learner_key = cohorts.learner_key
        and records.destination_year = cohorts.destination_year
        and starts_on <= make_date(cohorts.destination_year + 1, 7, 31)
        and coalesce(ends_on, date '9999-12-31') >= make_date(cohorts.destination_year, 8, 1)
),

-- a bit for each month from October to March
months as (
    select
        *,
        case
            when last_month < 0 or first_month > 5 then 0
            else shiftleft(1, least(last_month, 5) + 1) - shiftleft(1, greatest(first_month, 0))
        end as months
    from (
        select
            *,
            12 * (year(starts_on) - destination_year) + month(starts_on) - 10 as first_month,
            12 * (year(ends_on) - destination_year) + month(ends_on) - 10 as last_month
        from spells
    )
),

learners as (
    select
        leaving_year,
        route,
        count(activity) > 0 as is_captured,
        bit_or(if(activity in ('School or college', 'Higher education'), months, 0)) as education,
        bit_or(if(activity = 'Higher education', months, 0)) as higher_education,
        bit_or(if(activity = 'Employment', months, 0)) as employment,
        -- spells of apprenticeship that follow each other without a day between are one stretch
        aggregate(
            sort_array(collect_set(if(activity = 'Apprenticeship', struct(starts_on, ends_on), null))),
            struct(cast(null as date) as starts_on, cast(null as date) as ends_on, false as is_sustained),
            (stretch, spell) -> case
                when spell.starts_on <= date_add(stretch.ends_on, 1) then struct(
                    stretch.starts_on as starts_on,
                    greatest(stretch.ends_on, spell.ends_on) as ends_on,
                    stretch.is_sustained or add_months(stretch.starts_on, 6)
                        <= date_add(greatest(stretch.ends_on, spell.ends_on), 1) as is_sustained
                )
                else struct(
                    spell.starts_on as starts_on,
                    spell.ends_on as ends_on,
                    stretch.is_sustained or add_months(spell.starts_on, 6) <= date_add(spell.ends_on, 1)
                        as is_sustained
                )
            end
        ).is_sustained as is_apprentice
    from months
    group by
        learner_key,
        leaving_year,
        route
),

placed as (
    select
        leaving_year,
        route,
        explode(case
            when is_apprentice then array('Total', 'Any sustained destination', 'Sustained apprenticeship')
            when bit_count(education) = 6 then array(
                'Total',
                'Any sustained destination',
                'Sustained education',
                if(higher_education > 0, 'Higher education', 'Other education')
            )
            when bit_count(employment) >= 5 then array('Total', 'Any sustained destination', 'Sustained employment')
            when bit_count(education | employment) = 6
                then array('Total', 'Any sustained destination', 'Sustained combination')
            when is_captured then array('Total', 'Not sustained')
            else array('Total', 'Activity not captured')
        end) as destination
    from learners
),

counted as (
    select
        leaving_year,
        or_total(route, 'Not known') as route,
        destination,
        count(*) as destination_count
    from placed
    group by
        leaving_year,
        destination,
        cube (route)
)

select
    leaving_year + 1 as academic_year,
    concat(leaving_year, '/', right(leaving_year + 1, 2)) as cohort,
    route,
    destination,
    max(if(destination = 'Total', destination_count, null)) over same_leavers as leaver_count,
    destination_count,
    percent(destination_count, max(if(destination = 'Total', destination_count, null)) over same_leavers)
        as destination_percent
from counted
window same_leavers as (partition by leaving_year, route)
