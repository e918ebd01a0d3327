-- One row is one aspect of a course among the learners of one programme, cohort and route in one wave of the learner
-- survey: the weighted percentage very or fairly satisfied with it.
select
    time_period,
    time_identifier,
    'National' as geographic_level,
    instrument,
    wave,
    programme,
    cohort,
    route,
    answer as aspect,
    answer_percent as satisfied_percent,
    answer_percent_lower_ci as satisfied_percent_lower_ci,
    answer_percent_upper_ci as satisfied_percent_upper_ci,
    respondent_count,
    effective_base,
    base_status
from silver.learner_survey_estimate
where question = 'satisfaction'
