package uk.tlevels.warehouse.ingest.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.tlevels.warehouse.contract.Severity;
import uk.tlevels.warehouse.ingest.FieldIssue;
import uk.tlevels.warehouse.ingest.FileRefusedException;
import uk.tlevels.warehouse.ingest.csv.CsvRow;
import uk.tlevels.warehouse.ingest.csv.CsvRows;
import uk.tlevels.warehouse.ingest.csv.ShapedRows;
import uk.tlevels.warehouse.ingest.survey.SurveyWave.Layout;
import uk.tlevels.warehouse.ingest.value.Numbers;

/**
 * What only the whole of a respondents file shows: respondents who stand there twice, strata whose population differs from
 * row to row or is smaller than the sample, questions of which the codebook does not know too many answers. Gathered in a pass before the rows are read.
 */
final class WaveCheck {
    /** More answers unknown to the codebook than this, and a proportion of the known ones says nothing. */
    private static final double TOLERATED = 0.05;

    private final SurveyWave wave;
    private final RespondentHeader header;
    private final Respondents respondents;
    private final Codebook codebook;
    private final Map<String, Seen> answers = new HashMap<>();
    private final Map<String, Seen> people = new HashMap<>();
    private final Map<String, TreeSet<String>> populations = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> units = new HashMap<>();
    private final Map<Question, Answers> questions = new HashMap<>();

    private WaveCheck(SurveyWave wave, RespondentHeader header, Respondents respondents, Codebook codebook) {
        this.wave = wave;
        this.header = header;
        this.respondents = respondents;
        this.codebook = codebook;
    }

    /** The rows in which one respondent, or one answer of a respondent, stands. */
    private static final class Seen {
        private final String first;
        private final List<Long> rows = new ArrayList<>(1);
        private boolean differs;

        Seen(String first) {
            this.first = first;
        }
    }

    /** Answers that were given to a question. */
    private static final class Answers {
        private long given;
        private long unknown;
    }

    /** Reads all rows below the header. */
    static WaveCheck of(
            SurveyWave wave, RespondentHeader header, Respondents respondents, Codebook codebook, CsvRows rows) {
        WaveCheck check = new WaveCheck(wave, header, respondents, codebook);
        ShapedRows shaped = new ShapedRows(rows, header.width());
        for (Optional<CsvRow> row = shaped.next(); row.isPresent(); row = shaped.next()) {
            shaped.fitted(row.get()).filter(r -> !header.isRepeatedBy(r)).ifPresent(check::see);
        }
        check.refuseMoreThanThereAre(header);
        return check;
    }

    private void see(CsvRow row) {
        RespondentColumns columns = header.columns();
        note(answers, answerKey(row), wave.respondents().layout() == Layout.WIDE ? row.text() : meant(row), row);
        if (wave.respondents().layout() == Layout.LONG) {
            note(people, respondents.id(row), design(row), row);
        }
        columns.populationPsus()
                .map(column -> header.cell(row, column))
                .filter(Respondents::isSize)
                .ifPresent(cell -> populations
                        .computeIfAbsent(stratum(row), s -> new TreeSet<>())
                        .add(Numbers.withoutZeros(cell)));
        units.computeIfAbsent(stratum(row), s -> new HashMap<>())
                .computeIfAbsent(
                        columns.population().map(c -> header.cell(row, c)).orElse(""), p -> new HashSet<>())
                .add(columns.psu()
                        .map(c -> Numbers.withoutZeros(header.cell(row, c)))
                        .orElseGet(() -> respondents.id(row)));
        if (wave.respondents().layout() == Layout.WIDE) {
            codebook.questions().stream()
                    .filter(q -> header.has(q.code()))
                    .forEach(q -> count(q, header.cell(row, q.code())));
        } else {
            codebook.question(header.cell(row, columns.question().orElseThrow()))
                    .ifPresent(q -> count(q, answer(row)));
        }
    }

    /** A sample of more units than the population has was given the wrong population, or the wrong strata. */
    private void refuseMoreThanThereAre(RespondentHeader header) {
        populations.forEach((stratum, sizes) -> {
            int sampled = units.getOrDefault(stratum, Map.of()).values().stream()
                    .mapToInt(Set::size)
                    .max()
                    .orElse(0);
            if (sizes.size() == 1 && new BigDecimal(sizes.first()).compareTo(BigDecimal.valueOf(sampled)) < 0) {
                throw new FileRefusedException(
                        wave.respondents().name(),
                        "column " + header.columns().populationPsus().orElseThrow(),
                        "population_psus",
                        "it says that there are %s sampling units in stratum '%s', of which %,d are in the file"
                                .formatted(sizes.first(), stratum.strip(), sampled));
            }
        });
    }

    private static void note(Map<String, Seen> all, String key, String content, CsvRow row) {
        Seen seen = all.computeIfAbsent(key, k -> new Seen(content));
        seen.rows.add(row.line());
        seen.differs |= !seen.first.equals(content);
    }

    private void count(Question question, String cell) {
        if (!respondents.isMissing(cell)) {
            Answers counted = questions.computeIfAbsent(question, q -> new Answers());
            counted.given++;
            counted.unknown += question.answer(cell).isEmpty() ? 1 : 0;
        }
    }

    /** What is wrong with a row beside the others. */
    List<FieldIssue> issues(CsvRow row) {
        List<FieldIssue> issues = new ArrayList<>(0);
        Seen answer = answers.get(answerKey(row));
        boolean isFirst = answer.rows.get(0) == row.line();
        if (answer.rows.size() > 1 && (answer.differs || !isFirst)) {
            issues.add(twice(wave.respondents().layout() == Layout.WIDE ? "respondent_twice" : "answer_twice", answer));
        }
        Seen person = people.get(respondents.id(row));
        if (person != null && person.differs) {
            issues.add(twice("respondent_differs", person));
        }
        TreeSet<String> sizes = populations.getOrDefault(stratum(row), new TreeSet<>());
        if (sizes.size() > 1) {
            issues.add(new FieldIssue(
                    "population_psus", "population_psus_differ", String.join(" and ", sizes), Severity.ERROR));
        }
        return issues;
    }

    /** Whether enough answers to a question are known for it to be published; one unknown answer spoils none. */
    boolean isKnown(Question question) {
        Answers counted = questions.getOrDefault(question, new Answers());
        return counted.unknown <= 1 || counted.unknown <= TOLERATED * counted.given;
    }

    private static FieldIssue twice(String rule, Seen seen) {
        String rows =
                "rows " + seen.rows.stream().limit(10).map(String::valueOf).collect(Collectors.joining(" and "));
        return new FieldIssue("source_row", rule, rows, Severity.ERROR);
    }

    private String answerKey(CsvRow row) {
        String respondent = respondents.id(row);
        if (wave.respondents().layout() == Layout.WIDE) {
            return respondent;
        }
        String written =
                header.cell(row, wave.respondents().columns().question().orElseThrow());
        String asked = codebook.question(written).map(Question::code).orElse(written);
        String one = respondent + "\n" + asked;
        if (!wave.respondents().severalAnswers().contains(asked)
                && !wave.respondents().severalAnswers().contains(written)) {
            return one;
        }
        return one + "\n" + meant(row);
    }

    private String answer(CsvRow row) {
        return header.cell(row, wave.respondents().columns().response().orElseThrow());
    }

    /** The answer of a row by its code, so that one in two spellings is one. */
    private String meant(CsvRow row) {
        String answer = answer(row);
        return codebook.question(
                        header.cell(row, wave.respondents().columns().question().orElseThrow()))
                .flatMap(q -> q.answer(answer))
                .map(Question.Answer::code)
                .orElse(answer);
    }

    private String stratum(CsvRow row) {
        return header.columns()
                .stratum()
                .map(c -> Question.key(Numbers.withoutZeros(header.cell(row, c))))
                .orElse("");
    }

    private String design(CsvRow row) {
        RespondentColumns columns = header.columns();
        return List.of(
                        columns.weight(),
                        columns.stratum(),
                        columns.psu(),
                        columns.populationPsus(),
                        columns.population())
                .stream()
                .map(column -> column.map(c -> Numbers.withoutZeros(header.cell(row, c)))
                        .orElse(""))
                .collect(Collectors.joining("\n"));
    }
}
