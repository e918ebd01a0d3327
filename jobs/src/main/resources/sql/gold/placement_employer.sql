-- One row is one route in one wave of the learner survey: the weighted percentage, of completers in employment or an
-- apprenticeship, who work for the organisation that hosted their industry placement.
select
    * except (question, destination_group, answer, answer_percent, answer_percent_lower_ci, answer_percent_upper_ci),
    answer_percent as placement_employer_percent,
    answer_percent_lower_ci as placement_employer_percent_lower_ci,
    answer_percent_upper_ci as placement_employer_percent_upper_ci
from silver.learner_survey_estimate
where question = 'placement employer'
