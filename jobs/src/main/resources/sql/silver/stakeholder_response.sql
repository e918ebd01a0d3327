-- One row is one answer of one respondent to one statement in one wave, as the latest submission has it. Respondents
-- are known by pseudonyms.
with ranked as (
    select
        *,
        row_number() over (
            partition by wave, respondent_id
            order by submitted_at desc nulls last, source_file desc, source_row desc
        ) as recency
    from bronze.icb_stakeholder_questionnaire
),

answers as (
    select
        *,
        stack(4, 'Q1', q1, 'Q2', q2, 'Q3', q3, 'Q4', q4) as (statement_code, answer)
    from ranked
    where recency = 1
)

select
    pseudonym(concat_ws('/', 'stakeholder', wave, respondent_id)) as respondent_key,
    wave,
    answers.statement_code,
    statements.statement,
    icb_code,
    organisation_type,
    response_date,
    case
        when lower(answer) in ('strongly agree', 'agree') then true
        when lower(answer) in ('neither agree nor disagree', 'disagree', 'strongly disagree') then false
    end as agrees,
    source_file,
    source_row
from answers
inner join reference.stakeholder_statements as statements
    on statements.statement_code = answers.statement_code
