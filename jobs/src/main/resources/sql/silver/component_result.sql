-- One row is one grade of one learner in one component (core or occupational specialism) as one source gives it.
-- Grades keep the published spelling (Manage T Level results service). A list of specialisms is one row for each. An
-- upload that names component and series without a grade takes the result back: its row has no grade. Where two rows that
-- nothing puts in order give different grades, neither stands (submissions_agree).
with analyst_extract as (
    select
        learner_key(uln, ukprn, cast(null as string)) as learner_key,
        'Analyst overall results' as evidence,
        core_code,
        start_year,
        core_series,
        core_result as core_grade,
        if(specialism_code is null, array(), array(specialism_code)) as specialism_codes,
        array(specialism_result) as specialism_grades,
        specialism_series,
        submitted_at,
        source_file,
        source_row
    from bronze.analyst_overall_results
    where status = 'Active'
),

core_extract as (
    select
        learner_key(uln, ukprn, cast(null as string)) as learner_key,
        'Analyst core results' as evidence,
        core_code,
        start_year,
        cast(null as string) as core_series,
        core_result as core_grade,
        cast(array() as array<string>) as specialism_codes,
        cast(array() as array<string>) as specialism_grades,
        cast(null as string) as specialism_series,
        submitted_at,
        source_file,
        source_row
    from bronze.analyst_core_results
    where status = 'Active'
),

uploads as (
    select
        learner_key(uln, cast(null as string), cast(null as string)) as learner_key,
        'Awarding organisation upload' as evidence,
        core_code,
        cast(null as int) as start_year,
        core_series,
        core_grade,
        coalesce(specialism_codes, array()) as specialism_codes,
        coalesce(specialism_grades, array()) as specialism_grades,
        specialism_series,
        submitted_at,
        source_file,
        source_row
    from bronze.component_results
),

all_results as (
    select * from analyst_extract
    union all
    select * from core_extract
    union all
    select * from uploads
),

components as (
    select
        * except (core_grade, core_series, specialism_codes, specialism_grades, specialism_series),
        'Core' as component,
        core_code as component_code,
        core_series as series,
        core_grade as grade
    from all_results
    where core_code is not null
    union all
    select
        * except (core_grade, core_series, specialism_codes, specialism_grades, specialism_series, position, code),
        'Occupational specialism' as component,
        code as component_code,
        specialism_series as series,
        get(specialism_grades, position) as grade
    from all_results
    lateral view posexplode(specialism_codes) codes as position, code
),

ranked as (
    select
        *,
        coalesce(series, 'not stated') as assessment_series,
        row_number() over (
            partition by learner_key, evidence, component, component_code, coalesce(series, 'not stated')
            order by submitted_at desc nulls last, source_file desc, source_row desc
        ) as recency,
        min(coalesce(grade, '')) over newest <> max(coalesce(grade, '')) over newest as is_contradicted
    from components
    where nullif(trim(grade), '') is not null
    or (evidence = 'Awarding organisation upload' and series is not null)
    window newest as (
        partition by learner_key, evidence, component, component_code, coalesce(series, 'not stated')
        order by submitted_at desc nulls last
        range between current row and current row
    )
)

select
    learner_key,
    evidence,
    component,
    component_code,
    assessment_series,
    coalesce(core_code, 'not stated') as core_code,
    start_year,
    -- the published spelling, or the text as it stands where it spells no grade
    coalesce(best_grade(if(component = 'Core', 'core', 'specialism'), array(grade)), nullif(trim(grade), '')) as grade,
    submitted_at,
    source_file,
    source_row
from ranked
where recency = 1
and not coalesce(is_contradicted, false)
