-- One row is one learner's overall result in one T Level as one snapshot of the results stands: the grade that the
-- service awarded, as the extract states it, beside the one computed from the component grades and the placement by the
-- published rules. After a transfer
-- or a repeated row the Active registration stands; of two at different providers none does, since a learner is registered
-- with one (registrations_agree). Where no analyst extract covers a learner, the result is computed
-- from the uploads of awarding organisations and providers. The Department takes its extract about a week before results
-- day (methodology of Provisional T Level results), so a summer's extract is one made when its core series has ended:
-- the first summer's shows a cohort's provisional results, the next one's revised and the one's after final results.
with extract_rows as (
    select
        learner_key(uln, ukprn, cast(null as string)) as learner_key,
        'Analyst overall results' as evidence,
        core_code,
        start_year,
        coalesce(to_date(submitted_at), modified_on, date '1970-01-01') as snapshot_date,
        ukprn,
        status as registration_status,
        coalesce(best_grade('core', array(core_result)), core_result) as core_grade,
        specialism_code,
        coalesce(best_grade('specialism', array(specialism_result)), specialism_result) as specialism_grade,
        coalesce(placement_status(industry_placement_status), 'NotSpecified') as placement_status,
        overall_result as awarded_grade,
        source_file,
        source_row
    from bronze.analyst_overall_results
    where start_year is not null
    and core_code is not null
),

one_per_registration as (
    select *
    from (
        select
            *,
            row_number() over (
                partition by learner_key, core_code, start_year, snapshot_date
                order by if(registration_status = 'Active', 0, 1), source_file desc, source_row
            ) as preference,
            min(if(registration_status = 'Active', ukprn, null)) over registrations
                <> max(if(registration_status = 'Active', ukprn, null)) over registrations as is_contradicted
        from extract_rows
        window registrations as (partition by learner_key, core_code, start_year, snapshot_date)
    )
    where preference = 1
    and not coalesce(is_contradicted, false)
),

registered as (
    select *
    from (
        select
            learner_key(uln, ukprn, cast(null as string)) as learner_key,
            core_code,
            start_year,
            ukprn,
            registration_status,
            submitted_at,
            source_file,
            source_row,
            row_number() over (
                partition by learner_key(uln, ukprn, cast(null as string)), core_code, start_year
                order by precedence desc, submitted_at desc nulls last, source_file desc, source_row desc
            ) as recency,
            min(ukprn) over newest <> max(ukprn) over newest as is_contradicted
        from (
            select
                uln, ukprn, core_code, academic_year as start_year, 'Active' as registration_status, 0 as precedence,
                submitted_at, source_file, source_row
            from bronze.registrations
            union all
            select
                uln, ukprn, core_code, academic_year, status, 1,
                submitted_at, source_file, source_row
            from bronze.registrations_export
            union all
            select
                uln, ukprn, core_code, academic_year, 'Withdrawn', 2,
                submitted_at, source_file, source_row
            from bronze.withdrawals
        )
        where core_code is not null
        window newest as (
            partition by learner_key(uln, ukprn, cast(null as string)), core_code, start_year
            order by precedence desc, submitted_at desc nulls last
            range between current row and current row
        )
    )
    where recency = 1
    and not coalesce(is_contradicted, false)
),

uploaded_grades as (
    select
        learner_key,
        core_code,
        best_grade('core', collect_list(grade) filter (where component = 'Core')) as core_grade,
        array_sort(collect_set(component_code) filter (where component = 'Occupational specialism')) as specialism_codes,
        -- within structs, because a specialism without a grade counts and collect_list leaves nulls out
        combined_specialism_grade(transform(
            collect_list(struct(grade)) filter (where component = 'Occupational specialism'),
            entered -> entered.grade
        )) as specialism_grade
    from (
        select
            learner_key,
            core_code,
            component,
            component_code,
            best_grade(if(component = 'Core', 'core', 'specialism'), collect_list(grade)) as grade
        from silver.component_result
        where evidence = 'Awarding organisation upload'
        group by learner_key, core_code, component, component_code
    )
    group by learner_key, core_code
),

uploaded_rows as (
    select
        registered.learner_key,
        'Uploads' as evidence,
        registered.core_code,
        registered.start_year,
        coalesce(to_date(registered.submitted_at), date '1970-01-01') as snapshot_date,
        registered.ukprn,
        registered.registration_status,
        grades.core_grade,
        -- a pair has a code of its own; two that are no pair have none
        if(size(grades.specialism_codes) = 1, grades.specialism_codes[0], pairs.dual_specialism_code) as specialism_code,
        grades.specialism_grade,
        coalesce(placements.placement_status, 'NotSpecified') as placement_status,
        cast(null as string) as awarded_grade,
        registered.source_file,
        registered.source_row
    from registered
    inner join uploaded_grades as grades
        on grades.learner_key = registered.learner_key
        and grades.core_code = registered.core_code
    left join reference.dual_specialisms as pairs
        on pairs.core_code = grades.core_code
        and array_sort(array(pairs.first_specialism_code, pairs.second_specialism_code)) = grades.specialism_codes
    left join silver.industry_placement as placements
        on placements.learner_key = registered.learner_key
        and placements.core_code = registered.core_code
        and placements.evidence = 'Provider upload'
    left anti join extract_rows as extracted
        on extracted.learner_key = registered.learner_key
        and extracted.core_code = registered.core_code
),

all_results as (
    select * except (preference, is_contradicted) from one_per_registration
    union all
    select * from uploaded_rows
),

summers as (
    select
        cast(series_year as int) as summer,
        to_date(end_date) as series_ended
    from reference.assessment_series
    where component = 'Core'
    and series_name like 'Summer%'
)

select
    all_results.learner_key,
    all_results.core_code,
    all_results.start_year,
    all_results.snapshot_date,
    all_results.evidence,
    -- a T Level takes two years: starters of 2021 to 2022 get their results in the academic year 2022 to 2023
    all_results.start_year + 1 as results_year,
    case
        when snapshot_date >= coalesce(third.series_ended, make_date(start_year + 4, 8, 8)) then 'Final'
        when snapshot_date >= coalesce(second.series_ended, make_date(start_year + 3, 8, 8)) then 'Revised'
        when start_year >= 2023 and snapshot_date >= make_date(start_year + 2, 11, 1) then 'Interim'
        else 'Provisional'
    end as publication_status,
    all_results.ukprn,
    registration_status,
    t_levels.route_name as route,
    t_levels.tlevel_pathway,
    core_grade,
    specialism_code,
    specialism_grade,
    placement_status,
    awarded_grade,
    overall_grade(start_year, all_results.core_code, core_grade, specialism_grade, placement_status) as computed_grade,
    registration_status = 'Active'
        and coalesce(core_grade in ('A*', 'A', 'B', 'C', 'D', 'E', 'Unclassified'), false)
        and coalesce(specialism_grade in ('Distinction', 'Merit', 'Pass', 'Unclassified'), false)
        as attempted_both_components,
    source_file,
    source_row
from all_results
left join reference.t_levels as t_levels
    on t_levels.lar_code = all_results.core_code
left join summers as second
    on second.summer = all_results.start_year + 3
left join summers as third
    on third.summer = all_results.start_year + 4
