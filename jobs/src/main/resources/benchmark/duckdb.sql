-- What functions of Spark's and ours mean, for DuckDB. Dialect.java gives calls of them these names.
create macro academic_period(year) as cast(year as varchar) || "right"(cast(year + 1 as varchar), 2);
create macro nhs_level(region, board) as
    case when board <> 'Total' then 'Integrated care board' when region <> 'Total' then 'NHS region' else 'National' end;
create macro percent(part, whole) as cast(100 as double) * part / nullif(whole, 0);
create macro status_order(status) as coalesce(list_position(['Provisional', 'Interim', 'Revised', 'Final'], status), 0);
create macro spark_add_months(day, months) as cast(day + to_months(cast(months as integer)) as date);
create macro spark_array_compact(elements) as list_filter(elements, lambda element: element is not null);
-- 0 where there is no such element
create macro spark_array_position(elements, element) as coalesce(list_position(elements, element), 0);
create macro spark_collect_set(element) as coalesce(list(distinct element) filter (where element is not null), []);
-- null where a part is null, unlike DuckDB's concat
create macro spark_concat
    (a, b) as cast(a as varchar) || cast(b as varchar),
    (a, b, c) as cast(a as varchar) || cast(b as varchar) || cast(c as varchar),
    (a, b, c, d) as cast(a as varchar) || cast(b as varchar) || cast(c as varchar) || cast(d as varchar),
    (a, b, c, d, e) as
        cast(a as varchar) || cast(b as varchar) || cast(c as varchar) || cast(d as varchar) || cast(e as varchar);
-- 0 where the condition is null in every row, of which DuckDB's count_if makes null
create macro spark_count_if(condition) as count(*) filter (where condition);
create macro spark_date_add(day, days) as cast(day + to_days(cast(days as integer)) as date);
create macro spark_date_format(day, pattern) as case pattern
    when 'yyyy' then strftime(day, '%Y')
    when 'yy' then strftime(day, '%y')
    when 'MMMM' then strftime(day, '%B')
    else error('no translation of the pattern ' || pattern)
end;
create macro spark_right(whole, characters) as "right"(cast(whole as varchar), characters);
-- of whole numbers or days by one, or of days by an interval
create macro spark_sequence
    (first, last) as list_transform(generate_series(0, last - first), lambda step: first + cast(step as integer)),
    (first, last, step) as list_transform(generate_series(first, last, step), lambda moment: cast(moment as date));
create macro spark_to_date(day) as cast(day as date);
create macro spark_trunc(day, unit) as cast(date_trunc(unit, day) as date);
create macro spark_try_divide(dividend, divisor) as dividend / nullif(divisor, 0);
