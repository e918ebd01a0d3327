-- One row is one answer to one question of the learner surveys, among the learners of one programme, cohort and route in
-- one wave: the weighted percentage that gives it, with its design-based interval. A question is a destination, a reason
-- for leaving, the level of an apprenticeship, whether the employer hosted the placement, satisfaction with an aspect, or
-- closeness of what learners do now to their T Level; the last is asked of groups by destination as well. Learners can
-- give several destinations and reasons. All respondents of a wave stay in the design; who was not asked, or did not
-- answer, is in no base.
with respondents as (
    select
        instrument,
        wave,
        population,
        respondent_key,
        coalesce(programme, 'Not known') as programme,
        coalesce(cohort, 'Not applicable') as cohort,
        route,
        weight,
        stratum,
        psu,
        population_psus,
        bool_or(if(measure = 'placement_employer', meaning = 'placement employer', null)) as has_placement_employer,
        bool_or(if(measure = 'satisfaction_course', meaning = 'satisfied', null)) as likes_course,
        bool_or(if(measure = 'satisfaction_placement', meaning = 'satisfied', null)) as likes_placement,
        bool_or(if(measure = 'satisfaction_content', meaning = 'satisfied', null)) as likes_content,
        bool_or(if(measure = 'satisfaction_support', meaning = 'satisfied', null)) as likes_support,
        bool_or(if(measure = 'satisfaction_employer_contact', meaning = 'satisfied', null)) as likes_employer_contact,
        bool_or(if(measure = 'same_field', meaning = 'same', null)) as is_in_same_field,
        bool_or(if(measure = 'same_specialism', meaning = 'same', null)) as is_in_same_specialism
    from silver.survey_response
    group by all
),

-- what has many answers, of which several may hold
choices as (
    select
        instrument,
        wave,
        population,
        respondent_key,
        collect_set(if(measure = 'destination', meaning, null)) as destinations,
        collect_set(if(measure = 'leaving_reason', meaning, null)) as reasons,
        max(if(measure = 'apprenticeship_level', meaning, null)) as apprenticeship_level
    from silver.survey_response
    where measure in ('destination', 'leaving_reason', 'apprenticeship_level')
    and meaning is not null
    group by
        instrument,
        wave,
        population,
        respondent_key
),

-- no answer: the answer that was given
questions as (
    select *
    from values
        ('destination', 'destination', null),
        ('destination', 'destination', 'In education or employment'),
        ('leaving_reason', 'leaving reason', null),
        ('apprenticeship_level', 'apprenticeship level', null),
        ('apprenticeship_level', 'apprenticeship level', 'Higher or degree'),
        ('placement_employer', 'placement employer', 'placement employer'),
        ('satisfaction_course', 'satisfaction', 'Course'),
        ('satisfaction_placement', 'satisfaction', 'Placement'),
        ('satisfaction_content', 'satisfaction', 'Content'),
        ('satisfaction_support', 'satisfaction', 'Support'),
        ('satisfaction_employer_contact', 'satisfaction', 'Employer contact'),
        ('same_field', 'closeness', 'General field of the T Level'),
        ('same_specialism', 'closeness', 'Occupational specialism')
        as questions (measure, question, answer)
),

-- the answers that someone in the wave gave, and groups of them
answers_given as (
    select distinct
        instrument,
        wave,
        population,
        question,
        coalesce(answer, meaning) as answer,
        explode(if(
            question = 'closeness',
            array('Total', 'Further study', 'Employment or apprenticeship'),
            array('Total')
        )) as destination_group
    from silver.survey_response
    inner join questions using (measure)
    where meaning is not null
),

answered as (
    select
        respondents.*,
        question,
        answer,
        destination_group,
        -- nothing from who was not asked, did not answer or is not in the group
        case
            when destination_group = 'Further study'
                and not coalesce(
                    arrays_overlap(destinations, array('University degree', 'Other type of qualification')), false)
                then null
            when destination_group = 'Employment or apprenticeship'
                and not coalesce(arrays_overlap(destinations, array('Paid work', 'Apprenticeship')), false)
                then null
            when question = 'destination' then case
                when size(destinations) = 0 then null
                when answer = 'In education or employment'
                    then not array_contains(destinations, 'Not in education, employment or training')
                else array_contains(destinations, answer)
            end
            when question = 'leaving reason' then if(size(reasons) = 0, null, array_contains(reasons, answer))
            when question = 'apprenticeship level' then apprenticeship_level = answer
                or (answer = 'Higher or degree' and apprenticeship_level in ('Higher', 'Degree'))
            when question = 'placement employer' then has_placement_employer
            else case answer
                when 'Course' then likes_course
                when 'Placement' then likes_placement
                when 'Content' then likes_content
                when 'Support' then likes_support
                when 'Employer contact' then likes_employer_contact
                when 'General field of the T Level' then is_in_same_field
                when 'Occupational specialism' then is_in_same_specialism
            end
        end as is_given
    from respondents
    inner join answers_given using (instrument, wave, population)
    left join choices using (instrument, wave, population, respondent_key)
),

estimates as (
    select
        instrument,
        wave,
        population,
        question,
        answer,
        destination_group,
        explode(survey_proportion_by(
            is_given,
            weight,
            stratum,
            psu,
            array(
                struct(programme, cohort, 'Total' as route),
                if(route is null, null, struct(programme, cohort, route))
            ),
            'logit',
            population_psus
        )) as (domain, answered)
    from answered
    group by
        instrument,
        wave,
        population,
        question,
        answer,
        destination_group
)

select
    time_period,
    time_identifier,
    instrument,
    wave,
    question,
    answer,
    domain.programme,
    domain.cohort,
    domain.route,
    destination_group,
    100D * answered.estimate as answer_percent,
    100D * answered.lower as answer_percent_lower_ci,
    100D * answered.upper as answer_percent_upper_ci,
    answered.base as respondent_count,
    answered.effective_base as effective_base,
    base_status(answered.base, base_minimum, base_low) as base_status
from estimates
inner join silver.survey_wave using (instrument, wave, population)
where answered.base > 0
