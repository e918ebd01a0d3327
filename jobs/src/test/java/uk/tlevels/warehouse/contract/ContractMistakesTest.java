package uk.tlevels.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each way a contract can contradict itself is refused with file, line and reason. */
class ContractMistakesTest {
    private static final String TABLE =
            """
            apiVersion: v3.1.0
            kind: DataContract
            id: urn:tlevels:silver:learner
            name: Learner
            version: 1.0.0
            status: active
            schema:
              - name: learner
                physicalName: silver.learner
                logicalType: object
                description: Learners.
                properties:
                  - name: learner_key
                    logicalType: string
                    physicalType: string
                    primaryKey: true
                    required: true
                    classification: pseudonymised
                    description: The key.
                    quality:
                      - {name: key_length, type: custom, engine: spark-sql, implementation: length(learner_key) = 32, severity: error, description: 32 digits.}
                  - name: hours
                    logicalType: integer
                    physicalType: int
                    classification: public
                    description: Hours.
                    quality:
                      - {name: hours_positive, type: custom, engine: spark-sql, implementation: hours > 0, severity: warning, description: More than none.}
                  - name: aims
                    logicalType: array
                    classification: public
                    description: Aims.
                    items:
                      logicalType: object
                      properties:
                        - {name: start_date, logicalType: date, physicalType: date, description: Start.}
                        - {name: weight, logicalType: number, physicalType: "decimal(5,2)", description: Weight.}
            """;
    private static final String SOURCE =
            """
            apiVersion: v3.1.0
            kind: DataContract
            id: urn:tlevels:source:registrations
            name: Registrations
            version: 1.0.0
            status: active
            schema:
              - name: registrations
                physicalName: bronze.registrations
                logicalType: object
                description: Registrations.
                properties:
                  - {name: uln, logicalType: string, physicalType: string, required: true, classification: personal, description: Number.}
                  - name: date_of_birth
                    logicalType: date
                    physicalType: date
                    classification: personal
                    description: Birth.
                    customProperties:
                      - {property: form, value: plain}
                      - {property: date_patterns, value: [ddMMyyyy]}
            customProperties:
              - property: file
                value:
                  format: csv
                  encodings: [UTF-8]
                  other_columns: report
                  slice: [name]
                  submitted:
                    {name: "_([0-9]{8})", format: ddMMyyyy}
                  layouts:
                    - version: "2020-09-01"
                      columns:
                        ULN: uln
                        Date of birth: date_of_birth
                    - version: "2024-09-01"
                      columns:
                        ULN*: uln
                        DoB: date_of_birth
            """;

    @Test
    void without_a_mistake_both_are_read() {
        assertThat(table(TABLE).columnNames()).containsExactly("learner_key", "hours", "aims");
        assertThat(source(SOURCE).file().layouts()).hasSize(2);
    }

    @TestFactory
    Stream<DynamicTest> a_table_is_refused_for() {
        return Stream.of(
                        new Mistake(
                                "another version of the standard",
                                "v3.1.0",
                                "v2.2.2",
                                "'v3.1.0' is expected, not 'v2.2.2'"),
                        new Mistake(
                                "another kind of document",
                                "DataContract",
                                "DataProduct",
                                "'DataContract' is expected"),
                        new Mistake(
                                "an unknown key of the document",
                                "status: active",
                                "stattus: active",
                                "'stattus' is not known here"),
                        new Mistake(
                                "an unknown key of the table",
                                "    description: Learners.",
                                "    describtion: Learners.",
                                "'describtion' is not known here"),
                        new Mistake(
                                "an unknown key of a column",
                                "description: Hours.",
                                "descripton: Hours.",
                                "'descripton' is not known here"),
                        new Mistake(
                                "a key given twice",
                                "version: 1.0.0",
                                "version: 1.0.0\nversion: 1.0.1",
                                "'version' is given twice",
                                1),
                        new Mistake(
                                "a rule over rows that allows some",
                                "    description: Learners.\n",
                                "    description: Learners.\n    quality:\n      - {name: few, type: sql, query: select 1, mustBe: 3, severity: error, description: Few.}\n",
                                "'0' is expected, not '3'",
                                2),
                        new Mistake("no schema", "schema:", "tags:", "'schema' is missing", -6),
                        new Mistake(
                                "a name that is not the file's",
                                "- name: learner\n",
                                "- name: learners\n",
                                "the table is called 'learners' but the file is called 'learner'"),
                        new Mistake(
                                "a table of another schema",
                                "silver.learner",
                                "gold.learner",
                                "a contract in this folder describes a table of schema silver"),
                        new Mistake(
                                "a table without a schema",
                                "silver.learner",
                                "learner",
                                "'learner' is not <schema>.<table>"),
                        new Mistake(
                                "a column that is not in snake case",
                                "name: hours\n",
                                "name: plannedHours\n",
                                "'plannedHours' is not snake_case"),
                        new Mistake(
                                "a column described twice",
                                "name: hours\n",
                                "name: learner_key\n",
                                "column 'learner_key' is described twice"),
                        new Mistake(
                                "a field described twice",
                                "name: weight",
                                "name: start_date",
                                "column 'aims.start_date' is described twice"),
                        new Mistake(
                                "no logical type",
                                "        logicalType: integer\n",
                                "",
                                "'logicalType' is missing",
                                -1),
                        new Mistake(
                                "an unknown logical type",
                                "logicalType: integer",
                                "logicalType: whole",
                                "logicalType 'whole' is none of"),
                        new Mistake(
                                "types that contradict each other",
                                "physicalType: int",
                                "physicalType: string",
                                "physicalType 'string' contradicts logicalType 'integer', which takes [bigint, int]"),
                        new Mistake(
                                "types of a field that contradict each other",
                                "logicalType: date",
                                "logicalType: timestamp",
                                "physicalType 'date' contradicts logicalType 'timestamp'"),
                        new Mistake(
                                "a physical type that is none",
                                "decimal(5,2)",
                                "decimal(5,2",
                                "physicalType 'decimal(5,2' is not a Spark type"),
                        new Mistake(
                                "a key that may be empty",
                                "required: true",
                                "required: false",
                                "'learner_key' is part of the primary key and so must be required",
                                -4),
                        new Mistake(
                                "no key",
                                "        primaryKey: true\n",
                                "",
                                "a table outside bronze needs a primary key",
                                -8),
                        new Mistake(
                                "a truth that is neither",
                                "required: true",
                                "required: yes",
                                "true or false is expected, not 'yes'"),
                        new Mistake(
                                "no classification",
                                "        classification: pseudonymised\n",
                                "",
                                "'learner_key' has no classification",
                                -5),
                        new Mistake(
                                "an unknown classification",
                                "pseudonymised",
                                "secret",
                                "classification 'secret' is none of personal, pseudonymised, public"),
                        new Mistake(
                                "personal data outside bronze",
                                "classification: public\n        description: Hours",
                                "classification: personal\n        description: Hours",
                                "'hours' is PERSONAL, which schema silver may not hold",
                                -3),
                        new Mistake(
                                "no description", "        description: Hours.\n", "", "'description' is missing", -4),
                        new Mistake(
                                "a rule given twice",
                                "name: hours_positive",
                                "name: key_length",
                                "rule 'key_length' is given twice"),
                        new Mistake(
                                "an unknown severity",
                                "severity: warning",
                                "severity: fatal",
                                "severity 'fatal' is neither error nor warning"),
                        new Mistake(
                                "a field that is computed",
                                "physicalType: date, description: Start.",
                                "physicalType: date, transformLogic: current_date(), description: Start.",
                                "only a column of silver or gold is computed from others of its row"),
                        new Mistake(
                                "a rule of another engine",
                                "engine: spark-sql, implementation: hours",
                                "engine: soda, implementation: hours",
                                "'spark-sql' is expected, not 'soda'"),
                        new Mistake(
                                "a rule without words",
                                ", description: More than none.",
                                "",
                                "'description' is missing"),
                        new Mistake(
                                "a list that is none",
                                "    properties:\n      - name: learner_key",
                                "    properties: none\n    tags:\n      - name: learner_key",
                                "a list is expected here"),
                        new Mistake(
                                "an array of nothing", "        items:", "        examples:", "'items' is missing", -4))
                .map(mistake -> mistake.in(TABLE, "schemas/silver/learner.yaml", ContractMistakesTest::table));
    }

    @TestFactory
    Stream<DynamicTest> a_source_is_refused_for() {
        return Stream.of(
                        new Mistake(
                                "no file",
                                "property: file",
                                "property: files",
                                "a source says how its files look in the custom property 'file'",
                                -22),
                        new Mistake(
                                "a promise that no check keeps",
                                "required: true,",
                                "required: true, unique: true,",
                                "'unique' is not known here"),
                        new Mistake(
                                "an unknown key of the file",
                                "other_columns",
                                "othercolumns",
                                "'othercolumns' is not known here"),
                        new Mistake(
                                "an unknown format",
                                "format: csv",
                                "format: xls",
                                "format 'xls' is none of csv, ilr-xml, survey-wave"),
                        new Mistake("an unknown character set", "[UTF-8]", "[UTF-9]", "'UTF-9' is not a character set"),
                        new Mistake("an impossible character set", "[UTF-8]", "['??']", "'??' is not a character set"),
                        new Mistake(
                                "an unknown fate of other columns",
                                "other_columns: report",
                                "other_columns: keep",
                                "other_columns 'keep' is neither report nor ignore"),
                        new Mistake(
                                "an unknown slice",
                                "slice: [name]",
                                "slice: [weather]",
                                "slice 'weather' is none of [all, name, submitted_date, parts]"),
                        new Mistake(
                                "a part that is no column",
                                "slice: [name]",
                                "parts: [weather]\n      slice: [parts]",
                                "'weather' is no column of the table"),
                        new Mistake(
                                "parts that are not said",
                                "slice: [name]",
                                "slice: [parts]",
                                "a file that is sliced by parts says which columns they are, in 'parts'"),
                        new Mistake(
                                "an expression that is none", "_([0-9]{8})", "_([0-9]{8}", "not a regular expression"),
                        new Mistake(
                                "an expression that finds no time",
                                "_([0-9]{8})",
                                "_[0-9]{8}",
                                "the expression has no group that is the time"),
                        new Mistake(
                                "a time format that is none",
                                "format: ddMMyyyy}",
                                "format: ddMMjjjj}",
                                "'ddMMjjjj' is not a date pattern"),
                        new Mistake(
                                "a date pattern that is none",
                                "[ddMMyyyy]",
                                "[ddMMjjjj]",
                                "'ddMMjjjj' is not a date pattern"),
                        new Mistake(
                                "an unknown form",
                                "value: plain",
                                "value: fancy",
                                "'fancy' is none of plain, academic_year, collection_year, year, name, list"),
                        new Mistake(
                                "an unknown custom property of a column",
                                "property: form",
                                "property: colour",
                                "custom property 'colour' is none of",
                                -6),
                        new Mistake(
                                "layouts out of order",
                                "2024-09-01",
                                "2019-09-01",
                                "layout '2019-09-01' does not come after '2020-09-01'"),
                        new Mistake(
                                "two layouts of one day",
                                "2024-09-01",
                                "2020-09-01",
                                "layout '2020-09-01' does not come after '2020-09-01'"),
                        new Mistake(
                                "an unknown key of a layout",
                                "version: \"2024-09-01\"",
                                "version: \"2024-09-01\"\n          colums: {}",
                                "'colums' is not known here",
                                1),
                        new Mistake(
                                "a header to a column the table has not",
                                "DoB: date_of_birth",
                                "DoB: birthday",
                                "header 'DoB' goes to 'birthday', which the table has not"),
                        new Mistake(
                                "two headers to one column",
                                "DoB: date_of_birth",
                                "DoB: uln",
                                "two headers go to column 'uln'"),
                        new Mistake(
                                "a header given twice",
                                "DoB: date_of_birth",
                                "ULN*: date_of_birth",
                                "'ULN*' is given twice"),
                        new Mistake(
                                "a lineage column of its own",
                                "name: date_of_birth",
                                "name: source_file",
                                "'source_file' is added to every bronze table and cannot be described",
                                -6),
                        new Mistake(
                                "a format that needs elements",
                                "format: csv",
                                "format: ilr-xml",
                                "'elements' is missing"))
                .map(mistake -> mistake.in(SOURCE, "schemas/sources/registrations.yaml", ContractMistakesTest::source));
    }

    @Test
    void what_is_not_yaml_is_refused_at_its_line() {
        ContractException refused =
                catchThrowableOfType(ContractException.class, () -> table("apiVersion: v3.1.0\nkind: [DataContract\n"));

        assertThat(refused).hasMessageStartingWith("schemas/silver/learner.yaml:3: not valid YAML");
        assertThat(catchThrowableOfType(ContractException.class, () -> table("")))
                .hasMessage("schemas/silver/learner.yaml:1: the file is empty");
    }

    private static TableContract table(String text) {
        return ContractReader.read(
                YamlNode.parse("schemas/silver/learner.yaml", text),
                Zone.SILVER,
                ContractReader.LineageColumns.NONE,
                Sha256.of(text));
    }

    private static SourceContract source(String text) {
        return SourceContract.parse("schemas/sources/registrations.yaml", text);
    }
}
