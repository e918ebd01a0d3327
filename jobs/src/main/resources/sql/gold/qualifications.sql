-- One row is the number of qualifications of one kind at one stage, in one route or in all, in one academic year.
-- T Levels and specialisms are counted by title, because they are issued again under new codes; a code is on offer until
-- the year in which its successor is first taught. The two specialisms of a pair count as the pair that is awarded.
with successors as (
    select reissue_of as lar_code, lar_code as successor
    from reference.t_levels
    where reissue_of is not null
    union all
    select lar_code, successor_lar_code
    from reference.t_level_successors
),

codes as (
    select
        codes.lar_code,
        codes.tlevel_pathway,
        codes.route_name as route,
        cast(codes.first_teaching_year as int) as first_year,
        cast(later.first_teaching_year as int) - 1 as last_year,
        earlier.lar_code is not null as is_successor
    from reference.t_levels as codes
    left join successors
        on successors.lar_code = codes.lar_code
    left join reference.t_levels as later
        on later.lar_code = successors.successor
    left join successors as earlier
        on earlier.successor = codes.lar_code
),

years as (
    select explode(sequence(min(first_year), max(first_year))) as academic_year
    from codes
),

offered as (
    select codes.*, academic_year
    from codes
    inner join years
        on academic_year between first_year and coalesce(last_year, academic_year)
),

specialisms as (
    select core_code, dual_specialism_name as specialism_name
    from reference.dual_specialisms
    union all
    select specialisms.core_code, specialism_name
    from reference.specialisms as specialisms
    left join reference.dual_specialisms as pairs
        on specialism_code in (first_specialism_code, second_specialism_code)
    where pairs.dual_specialism_code is null
),

specialisms_offered as (
    select route, specialism_name, academic_year
    from offered
    inner join specialisms
        on core_code = lar_code
),

titles as (
    select academic_year, 'T Level' as qualification_type, 3 as level, route, 'On offer' as stage, tlevel_pathway as title
    from offered
    union all
    select first_year, 'T Level', 3, route, 'New', tlevel_pathway
    from codes
    where not is_successor
    union all
    select academic_year, 'Occupational specialism', 3, route, 'On offer', specialism_name
    from specialisms_offered
    union all
    select min(academic_year), 'Occupational specialism', 3, route, 'New', specialism_name
    from specialisms_offered
    group by route, specialism_name
    union all
    select cohort, 'T Level Foundation Year route', 2, route, 'Taught', aim_reference
    from silver.starter
    where programme = 'T Level Foundation Year'
    and vintage = session.vintage
    union all
    select
        first_teaching_year,
        'Technical qualification',
        level,
        route,
        explode(array_distinct(array('Submitted', stage))),
        submission_reference
    from silver.qualification_approval
)

select
    academic_year,
    qualification_type,
    concat('Level ', level) as level,
    or_total(route, 'Not known') as route,
    stage,
    count(distinct title) as qualification_count
from titles
group by
    academic_year,
    qualification_type,
    level,
    stage,
    cube (route)
