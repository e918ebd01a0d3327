-- One row is one answer of one respondent to one question in one wave. Respondents are known by pseudonyms; those of a
-- panel keep theirs from wave to wave.
select
    instrument,
    wave,
    population,
    pseudonym(concat_ws('/', instrument, wave, respondent_id)) as respondent_key,
    question_code,
    cast(row_number() over (
        partition by instrument, wave, population, respondent_id, question_code
        order by source_row, response_code
    ) as int) as answer_number,
    if(panel_id is null, null, pseudonym(concat_ws('/', instrument, panel_id))) as panel_key,
    measure,
    response_code,
    response_label,
    meaning,
    weight,
    stratum,
    psu,
    population_psus,
    replicate_weights,
    replicate_scales,
    programme,
    route,
    cohort,
    source_file,
    source_row
from bronze.survey_response
