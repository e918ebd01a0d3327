-- One row is one vintage of the counts of a cohort of which returns are held: the Provisional, Revised or Final count of
-- those who started a T Level or the Foundation Year exists once a return of the kind tells of the cohort in its first
-- year (a school census in the autumn after as well) and each collection of that year has told of it by then: where the
-- winter returns of colleges are not held, a count of schools alone is not the provisional one. Returns made after
-- session.as_at are not seen.
with vintages as (
    select *
    from values
        (1, 'Provisional'),
        (2, 'Revised'),
        (3, 'Final')
        as vintages (vintage_order, vintage)
),

returns as (
    select distinct
        records.cohort,
        records.collection,
        records.academic_year = records.cohort as is_of_first_year,
        vintages.vintage,
        vintages.vintage_order
    from silver.enrolment_record as records
    inner join vintages
        on vintages.vintage = records.vintage
    where records.programme in ('T Level', 'T Level Foundation Year')
    and records.returned_on <= session.as_at
    and (
        records.academic_year = records.cohort
        or records.collection = 'School census' and records.academic_year = records.cohort + 1
    )
),

first_told as (
    select
        cohort,
        collection,
        min(vintage_order) as vintage_order
    from returns
    where is_of_first_year
    group by all
),

told_by_all as (
    select
        cohort,
        max(vintage_order) as vintage_order
    from first_told
    group by all
)

select distinct
    returns.cohort,
    returns.vintage,
    returns.vintage_order
from returns
left join told_by_all
    on told_by_all.cohort = returns.cohort
where returns.vintage_order >= coalesce(told_by_all.vintage_order, 1)
