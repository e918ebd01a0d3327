-- One row is one vintage of the counts of a cohort of which a return is held: the Provisional, Revised or Final count of
-- those who started a T Level or the Foundation Year exists once a return of the kind tells of the cohort in its first
-- year (a school census in the autumn after as well). Returns made after session.as_at are not seen.
with vintages as (
    select *
    from values
        (1, 'Provisional'),
        (2, 'Revised'),
        (3, 'Final')
        as vintages (vintage_order, vintage)
)

select distinct
    records.cohort,
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
