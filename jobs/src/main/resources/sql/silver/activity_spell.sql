-- One row is one spell of one leaver in one collection, as it was linked for one destination year. The temporary ULN
-- names nobody, so its spells are left out. Of a spell that comes again, the end reported last stands.
select
    learner_key(uln, cast(null as string), cast(null as string)) as learner_key,
    destination_year,
    activity,
    collection,
    starts_on,
    ends_on,
    source_file,
    source_row
from (
    select
        *,
        row_number() over (
            partition by trim(uln), destination_year, activity, collection, starts_on
            order by submitted_at desc nulls last, source_file desc, source_row desc
        ) as recency
    from bronze.activity_spells
    where not uln_is_temporary(uln)
)
where recency = 1
