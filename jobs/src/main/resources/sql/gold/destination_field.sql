-- One row is one degree of closeness to the T Level, its general field or its occupational specialism, among the
-- completers of one route and one kind of destination in one wave of the learner survey: the weighted percentage who
-- remained so close. Further study is a degree or another qualification; who also works is in both groups.
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
        map(
            'General field of the T Level', max(if(measure = 'same_field', meaning, null)),
            'Occupational specialism', max(if(measure = 'same_specialism', meaning, null))
        ) as answers
    from silver.survey_response as responses
    inner join silver.survey_wave as waves using (instrument, wave, population)
    group by all
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

groups as (
    select * from values
        ('Total', array()),
        ('Further study', array('University degree', 'Other type of qualification')),
        ('Employment or apprenticeship', array('Paid work', 'Apprenticeship'))
    as groups (destination_group, members)
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
        destination_group,
        closeness,
        survey_proportion(
            answers[closeness] = 'same',
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
    cross join groups
    cross join (select explode(array('General field of the T Level', 'Occupational specialism')) as closeness)
    group by all
)

select
    time_period,
    time_identifier,
    'National' as geographic_level,
    'E92000001' as country_code,
    'England' as country_name,
    instrument,
    wave,
    programme,
    cohort,
    route,
    destination_group,
    closeness,
    100D * answered.estimate as remained_percent,
    100D * answered.lower as remained_percent_lower_ci,
    100D * answered.upper as remained_percent_upper_ci,
    answered.base as respondent_count,
    answered.effective_base as effective_base,
    case
        when answered.base < base_minimum then 'too low'
        when answered.base < base_low then 'low'
        else 'sufficient'
    end as base_status
from estimates
where answered.base > 0
