-- One row is one destination among the completers of one route in one wave of the learner survey: the weighted percentage
-- in it, with its design-based interval. A completer can be in several destinations at once, so they add up to more than
-- 100. Completers who gave no destination are left out.
select
    * except (question, destination_group, answer, answer_percent, answer_percent_lower_ci, answer_percent_upper_ci),
    answer as destination,
    answer_percent as destination_percent,
    answer_percent_lower_ci as destination_percent_lower_ci,
    answer_percent_upper_ci as destination_percent_upper_ci
from silver.learner_survey_estimate
where question = 'destination'
