-- One row is one answer to one question of the learner surveys, among the learners of one programme, cohort and route in
-- one wave: the weighted percentage that gives it, with its design-based interval. A question is a destination, a reason
-- for leaving, the level of an apprenticeship, whether the employer hosted the placement, satisfaction with an aspect, or
-- closeness of what learners do now to their T Level; the last is asked of groups by destination as well. Learners can
-- give several destinations and reasons. All respondents of a wave stay in the design; who was not asked, or did not
-- answer, is in no base.
with respondents as (
    select
        waves.time_period,
        waves.time_identifier,
        waves.base_minimum,
        waves.base_low,
        instrument,
        wave,
        population,
        responses.respondent_key,
        coalesce(responses.programme, 'Not known') as programme,
        coalesce(responses.cohort, 'Not applicable') as cohort,
        responses.route,
        responses.weight,
        responses.stratum,
        responses.psu,
        responses.population_psus,
        collect_set(if(measure = 'destination', meaning, null)) as destinations,
        collect_set(if(measure = 'leaving_reason', meaning, null)) as reasons,
        max(if(measure = 'apprenticeship_level', meaning, null)) as apprenticeship_level,
        max(if(measure = 'placement_employer', meaning, null)) as placement_employer,
        map(
            'Course', max(if(measure = 'satisfaction_course', meaning, null)),
            'Placement', max(if(measure = 'satisfaction_placement', meaning, null)),
            'Content', max(if(measure = 'satisfaction_content', meaning, null)),
            'Support', max(if(measure = 'satisfaction_support', meaning, null)),
            'Employer contact', max(if(measure = 'satisfaction_employer_contact', meaning, null))
        ) as satisfaction,
        map(
            'General field of the T Level', max(if(measure = 'same_field', meaning, null)),
            'Occupational specialism', max(if(measure = 'same_specialism', meaning, null))
        ) as closeness
    from silver.survey_response as responses
    inner join silver.survey_wave as waves using (instrument, wave, population)
    group by all
),

-- the answers that someone in the wave gave, and groups of them
answers_given as (
    select distinct
        instrument,
        wave,
        population,
        question,
        answer
    from respondents
    lateral view explode(map(
        'destination', array_append(destinations, 'In education or employment'),
        'leaving reason', reasons,
        'apprenticeship level', array(apprenticeship_level, 'Higher or degree'),
        'placement employer', array('placement employer'),
        'satisfaction', map_keys(satisfaction),
        'closeness', map_keys(closeness)
    )) questions as question, answers
    lateral view explode(answers) answers as answer
    where answer is not null
),

destination_groups as (
    select *
    from values
        ('Total', array()),
        ('Further study', array('University degree', 'Other type of qualification')),
        ('Employment or apprenticeship', array('Paid work', 'Apprenticeship'))
        as destination_groups (destination_group, members)
),

domains as (
    select distinct
        instrument,
        wave,
        population,
        programme,
        cohort,
        explode(array_compact(array('Total', route))) as route
    from respondents
),

estimates as (
    select
        time_period,
        time_identifier,
        instrument,
        wave,
        base_minimum,
        base_low,
        domains.programme,
        domains.cohort,
        domains.route,
        question,
        destination_group,
        answer,
        survey_proportion(
            case question
                when 'destination' then case
                    when size(destinations) = 0 then null
                    when answer = 'In education or employment'
                        then not array_contains(destinations, 'Not in education, employment or training')
                    else array_contains(destinations, answer)
                end
                when 'leaving reason' then if(size(reasons) = 0, null, array_contains(reasons, answer))
                when 'apprenticeship level' then apprenticeship_level = answer
                    or (answer = 'Higher or degree' and apprenticeship_level in ('Higher', 'Degree'))
                when 'placement employer' then placement_employer = answer
                when 'satisfaction' then satisfaction[answer] = 'satisfied'
                when 'closeness' then closeness[answer] = 'same'
            end,
            weight,
            stratum,
            psu,
            respondents.programme = domains.programme
                and respondents.cohort = domains.cohort
                and domains.route in ('Total', respondents.route)
                and (destination_group = 'Total' or arrays_overlap(destinations, members)),
            'logit',
            population_psus
        ) as answered
    from respondents
    inner join domains using (instrument, wave, population)
    inner join answers_given using (instrument, wave, population)
    inner join destination_groups
        on destination_group = 'Total'
        or question = 'closeness'
    group by all
)

select
    time_period,
    time_identifier,
    instrument,
    wave,
    question,
    answer,
    programme,
    cohort,
    route,
    destination_group,
    100D * answered.estimate as answer_percent,
    100D * answered.lower as answer_percent_lower_ci,
    100D * answered.upper as answer_percent_upper_ci,
    answered.base as respondent_count,
    answered.effective_base as effective_base,
    case
        when answered.base < base_minimum then 'too low'
        when answered.base < base_low then 'low'
        else 'sufficient'
    end as base_status
from estimates
where answered.base > 0
