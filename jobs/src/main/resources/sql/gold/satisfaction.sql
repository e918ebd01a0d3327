-- One row is one aspect of a course among the learners of one programme, cohort and route in one wave of the learner
-- survey: the weighted percentage very or fairly satisfied with it.
select
    * except (question, destination_group, answer, answer_percent, answer_percent_lower_ci, answer_percent_upper_ci),
    answer as aspect,
    answer_percent as satisfied_percent,
    answer_percent_lower_ci as satisfied_percent_lower_ci,
    answer_percent_upper_ci as satisfied_percent_upper_ci
from silver.learner_survey_estimate
where question = 'satisfaction'
