-- One row is one level among the apprentices of one route in one wave of the learner survey: the weighted percentage of
-- completers on an apprenticeship who are at it. Degree apprenticeships are at levels 6 and 7, higher ones at 4 and 5.
select
    time_period,
    time_identifier,
    'National' as geographic_level,
    instrument,
    wave,
    programme,
    cohort,
    route,
    answer as apprenticeship_level,
    answer_percent as level_percent,
    answer_percent_lower_ci as level_percent_lower_ci,
    answer_percent_upper_ci as level_percent_upper_ci,
    respondent_count,
    effective_base,
    base_status
from silver.learner_survey_estimate
where question = 'apprenticeship level'
