-- One row is one number that policy sets, in the academic year (from August) in which it came into force. Funding rates
-- have one category a band, tariff points one a grade.
with held as (
    select
        policy,
        'Total' as category,
        description,
        unit,
        from_date,
        to_date,
        value
    from reference.policy_values
    union all
    select
        'funding_rate',
        concat(programme, ', band ', band),
        concat('Funding for one student over ', if(years = '1', 'a year', concat(years, ' years')), ', ', size),
        'GBP',
        from_date,
        to_date,
        rate
    from reference.funding_rates
    union all
    select
        'tariff_points',
        if(core_grade is null, overall_grade, concat(overall_grade, ', core ', core_grade)),
        'UCAS tariff points of an overall grade',
        'points',
        '2020-09-01',
        null,
        tariff_points
    from reference.ucas_tariff
)

select
    * except (from_date, to_date, value),
    year(add_months(to_date(from_date), -7)) as academic_year,
    to_date(from_date) as from_date,
    to_date(to_date) as to_date,
    cast(value as decimal(18, 2)) as policy_value
from held
