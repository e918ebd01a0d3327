package uk.tlevels.warehouse.release.definition;

import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Schemas;

/** A small release of three data sets: counts with totals and shares, survey estimates, single providers. */
public final class SampleDefinition {
    /** The name used in messages. */
    public static final String FILE = "schemas/releases/sample.yaml";

    /** The definition. */
    public static final String TEXT =
            """
            name: sample
            title: Sample of T Levels
            summary: Results and awareness.
            type: Official statistics in development
            contact:
              team: The team
              email: team@example.gov.uk
              statistician: The statistician
            disclosure:
              threshold: 6
              count_base: 1
              minimum_base: 30
              low_base: 50
            editions:
              - period: 2022/23
                status: Provisional
                published: 2023-08-17
                note: The first.
              - period: 2022/23
                status: Revised
                note: The second.
                compared_with: {period: 2022/23, status: Provisional}
            data_sets:
              - file: results
                title: Results
                summary: Grades by sex.
                table: gold.results
                rows: route = 'Total'
                status: publication_status
                as_at: snapshot_date
                geography:
                  Regional:
                    region_code: coalesce(region_code, 'z')
                    region_name: region
                filters:
                  - name: sex
                    label: Sex
                    hint: Filter by sex
                    order: [Female, Male]
                  - name: grade
                    label: Grade
                    hint: Filter by grade
                    order: [Merit, Pass, Unclassified]
                indicators:
                  - name: student_count
                    label: Number of students
                    people: student_count
                  - name: student_percent
                    label: Percentage of students
                    unit: "%"
                    decimals: 1
                    share: {part: student_count, whole: student_count, across: grade}
                  - name: cumulative_count
                    label: Number with the grade or a better one
                    people: cumulative_count
                  - name: cumulative_percent
                    label: Percentage with the grade or a better one
                    unit: "%"
                    decimals: 1
                    share: {part: cumulative_count, whole: student_count, across: grade}
                running:
                  - {indicator: cumulative_count, of: student_count, along: grade}
                footnotes: [Students who attempted both parts.]
              - file: awareness
                title: Awareness
                summary: Who had heard of T Levels.
                table: gold.awareness
                lag: 0
                series_break: instrument
                time:
                  period: left(time_period, 4)
                  identifier: "'Calendar year'"
                filters:
                  - name: audience
                    label: Audience
                    total: none
                    first: Parents
                indicators:
                  - name: aware_percent
                    label: Percentage aware
                    unit: "%"
                    decimals: 1
                    estimate: aware_percent
                    base: respondent_count
                  - name: aware_low
                    label: Lower end
                    unit: "%"
                    decimals: 1
                    estimate: aware_percent_lower_ci
                    base: respondent_count
                  - name: aware_high
                    label: Upper end
                    unit: "%"
                    decimals: 1
                    estimate: aware_percent_upper_ci
                    base: respondent_count
                  - name: respondent_count
                    label: Number of answers
                    people: respondent_count
                  - name: mean_age
                    label: Mean age
                    decimals: 1
                    mean: aware_percent
                    base: respondent_count
                missing: x
              - file: providers
                title: Results by provider
                summary: Starters of each provider.
                table: gold.results
                geography:
                  Provider:
                    provider_ukprn: provider_ukprn
                    provider_name: provider_name
                filters: []
                indicators:
                  - name: start_count
                    label: Number of starters
                    people: student_count
                  - name: left_count
                    label: Number who left
                    people: cumulative_count
                  - name: kept_count
                    label: Number who stayed
                    people: group_count
                  - name: left_percent
                    label: Percentage who left
                    unit: "%"
                    decimals: 0
                    share: {part: left_count, whole: start_count}
                  - name: days
                    label: Days of teaching
                    decimals: 1
                    plain: group_count
                sums:
                  - {total: start_count, parts: [left_count, kept_count]}
            values:
              students: {data_set: results, indicator: student_count}
              students_before: {data_set: results, indicator: student_count, years_before: 1}
              growth: {change_percent: [students, students_before]}
              more: {difference: [students, students_before]}
              students_then: {before: students}
              students_moved: {difference: [students, students_then]}
              women: {data_set: results, indicator: student_count, where: {sex: Female}}
              women_then: {before: women}
              passed: {data_set: results, indicator: cumulative_percent, where: {grade: Pass}, decimals: 0}
            headlines:
              - title: Students
                value: "{students}"
                sentence: "Students {growth: rose / fell / did not change} by {growth}."
            sections:
              - heading: Results
                text: ["{students} students in {period}."]
                exhibits:
                  - table:
                      title: Grades by sex
                      data_set: results
                      where: {sex: [all], grade: [all]}
                      rows: sex
                      columns: grade
                      indicator: student_count
                  - chart:
                      title: Awareness
                      kind: line
                      data_set: awareness
                      where: {audience: [Parents, Pupils]}
                      category: time_period
                      series: audience
                      indicator: aware_percent
                      lower: aware_low
                      upper: aware_high
                      coverage: people in England
            methodology:
              - heading: Sources
                text: [Returns.]
            coverage: [England.]
            pre_release_access: [Minister]
            """;

    private static final Contracts CONTRACTS = Contracts.read(Schemas.folder());

    private SampleDefinition() {}

    /** The release. */
    public static ReleaseDefinition release() {
        return read(TEXT);
    }

    /** The release with one text replaced by another wherever it stands. */
    public static ReleaseDefinition with(String text, String replacement) {
        if (!TEXT.contains(text)) {
            throw new IllegalArgumentException("the sample must hold: " + text);
        }
        return read(TEXT.replace(text, replacement));
    }

    /** A release. */
    public static ReleaseDefinition read(String text) {
        return new ReleaseReader(CONTRACTS).read(FILE, text);
    }
}
