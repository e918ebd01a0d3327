-- One row is one degree of closeness to the T Level, its general field or its occupational specialism, among the
-- completers of one route and one kind of destination in one wave of the learner survey: the weighted percentage who
-- remained so close. Further study is a degree or another qualification; who also works is in both groups.
select
    time_period,
    time_identifier,
    'National' as geographic_level,
    instrument,
    wave,
    programme,
    cohort,
    route,
    destination_group,
    answer as closeness,
    answer_percent as remained_percent,
    answer_percent_lower_ci as remained_percent_lower_ci,
    answer_percent_upper_ci as remained_percent_upper_ci,
    respondent_count,
    effective_base,
    base_status
from silver.learner_survey_estimate
where question = 'closeness'
