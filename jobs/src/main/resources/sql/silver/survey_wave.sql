-- One row is one population asked in one wave of one survey instrument.
select
    instrument,
    wave,
    population,
    max(mode) as mode,
    min(fieldwork_start) as fieldwork_start,
    max(fieldwork_end) as fieldwork_end,
    max(time_period) as time_period,
    max(time_identifier) as time_identifier,
    count(distinct respondent_id) as respondent_count,
    count(distinct stratum) as stratum_count,
    count(distinct stratum, psu) as psu_count,
    max(source_file) as source_file
from bronze.survey_response
group by
    instrument,
    wave,
    population
