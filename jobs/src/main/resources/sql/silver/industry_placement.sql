-- One row is what one source says of one learner's industry placement for one T Level. A placement that was never
-- recorded is NotSpecified here; published tables count it as not completed, as the results service stores it. Where two
-- rows that nothing puts in order say different things, neither stands (submissions_agree).
with analyst_extract as (
    select
        learner_key(uln, ukprn, cast(null as string)) as learner_key,
        'Analyst overall results' as evidence,
        core_code,
        industry_placement_status as status_text,
        cast(null as int) as hours,
        cast(null as array<string>) as reasons,
        if(status = 'Active', 1, 0) as precedence,
        submitted_at,
        source_file,
        source_row
    from bronze.analyst_overall_results
),

placement_extract as (
    select
        learner_key(uln, ukprn, cast(null as string)) as learner_key,
        'Industry placement extract' as evidence,
        t_levels.lar_code as core_code,
        industry_placement_status as status_text,
        cast(null as int) as hours,
        cast(null as array<string>) as reasons,
        1 as precedence,
        submitted_at,
        source_file,
        source_row
    from bronze.industry_placement_extract as extract
    left join (
        select tlevel_title, min_by(lar_code, first_teaching_year) as lar_code
        from reference.t_levels
        group by tlevel_title
    ) as t_levels
        on lower(t_levels.tlevel_title) = lower(trim(extract.t_level))
),

uploads as (
    select
        learner_key(uln, cast(null as string), cast(null as string)) as learner_key,
        'Provider upload' as evidence,
        core_code,
        industry_placement_status as status_text,
        hours,
        special_consideration_reasons as reasons,
        1 as precedence,
        submitted_at,
        source_file,
        source_row
    from bronze.industry_placements
),

all_placements as (
    select * from analyst_extract
    union all
    select * from placement_extract
    union all
    select * from uploads
),

ranked as (
    select
        *,
        coalesce(core_code, 'not stated') as known_core_code,
        row_number() over (
            partition by learner_key, evidence, coalesce(core_code, 'not stated')
            order by precedence desc, submitted_at desc nulls last, source_file desc, source_row desc
        ) as recency,
        min(content) over newest <> max(content) over newest as is_contradicted
    from (select *, struct(placement_status(status_text), hours) as content from all_placements)
    window newest as (
        partition by learner_key, evidence, coalesce(core_code, 'not stated')
        order by precedence desc, submitted_at desc nulls last
        range between current row and current row
    )
)

select
    learner_key,
    evidence,
    known_core_code as core_code,
    coalesce(placement_status(status_text), 'NotSpecified') as placement_status,
    hours,
    reasons as special_consideration_reasons,
    submitted_at,
    source_file,
    source_row
from ranked
where recency = 1
and not coalesce(is_contradicted, false)
