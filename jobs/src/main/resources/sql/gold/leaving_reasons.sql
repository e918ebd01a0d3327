-- One row is one reason for leaving among the leavers of one programme, cohort and route in one wave of the learner
-- survey: the weighted percentage who give it. A leaver can give several, so they add up to more than 100.
select
    * except (question, destination_group, answer, answer_percent, answer_percent_lower_ci, answer_percent_upper_ci),
    answer as reason,
    answer_percent as reason_percent,
    answer_percent_lower_ci as reason_percent_lower_ci,
    answer_percent_upper_ci as reason_percent_upper_ci
from silver.learner_survey_estimate
where question = 'leaving reason'
