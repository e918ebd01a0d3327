-- One row is one level among the apprentices of one route in one wave of the learner survey: the weighted percentage of
-- completers on an apprenticeship who are at it. Degree apprenticeships are at levels 6 and 7, higher ones at 4 and 5.
select
    * except (question, destination_group, answer, answer_percent, answer_percent_lower_ci, answer_percent_upper_ci),
    answer as apprenticeship_level,
    answer_percent as level_percent,
    answer_percent_lower_ci as level_percent_lower_ci,
    answer_percent_upper_ci as level_percent_upper_ci
from silver.learner_survey_estimate
where question = 'apprenticeship level'
