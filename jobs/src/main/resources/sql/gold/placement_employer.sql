-- One row is one route in one wave of the learner survey: the weighted percentage, of completers in employment or an
-- apprenticeship, who work for the organisation that hosted their industry placement.
select
    time_period,
    time_identifier,
    'National' as geographic_level,
    instrument,
    wave,
    programme,
    cohort,
    route,
    answer_percent as placement_employer_percent,
    answer_percent_lower_ci as placement_employer_percent_lower_ci,
    answer_percent_upper_ci as placement_employer_percent_upper_ci,
    respondent_count,
    effective_base,
    base_status
from silver.learner_survey_estimate
where question = 'placement employer'
