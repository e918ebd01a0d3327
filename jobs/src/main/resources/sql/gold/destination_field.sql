-- One row is one degree of closeness to the T Level, its general field or its occupational specialism, among the
-- completers of one route and one kind of destination in one wave of the learner survey: the weighted percentage who
-- remained so close. Further study is a degree or another qualification; who also works is in both groups.
select
    * except (question, answer, answer_percent, answer_percent_lower_ci, answer_percent_upper_ci),
    answer as closeness,
    answer_percent as remained_percent,
    answer_percent_lower_ci as remained_percent_lower_ci,
    answer_percent_upper_ci as remained_percent_upper_ci
from silver.learner_survey_estimate
where question = 'closeness'
