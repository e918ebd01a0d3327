package uk.tlevels.warehouse.ingest.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.tlevels.warehouse.ingest.FileRefusedException;
import uk.tlevels.warehouse.ingest.csv.CsvRow;
import uk.tlevels.warehouse.ingest.csv.CsvRows;
import uk.tlevels.warehouse.ingest.csv.HeaderNames;
import uk.tlevels.warehouse.ingest.value.Blank;

/**
 * The questions of a wave: a CSV of {@code question_code, question_text, measure, response_code, response_label,
 * meaning}, one row for each coded answer. Text and measure stand on the first row of a question and may be blank after.
 */
final class Codebook {
    private static final List<String> HEADER =
            List.of("question_code", "question_text", "measure", "response_code", "response_label", "meaning");

    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Measures measures;

    private Codebook(Measures measures) {
        this.measures = measures;
    }

    /** Reads a codebook to its end; one with a measure, or a meaning for it, that there is not is refused. */
    static Codebook read(String file, CsvRows rows, Measures measures) {
        try (rows) {
            Codebook codebook = new Codebook(measures);
            CsvRow header = rows.header();
            List<Integer> positions = positions(file, header);
            for (Optional<CsvRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                codebook.add(file, row.get(), header.fields().size(), positions);
            }
            return codebook;
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }

    /** The questions in order. */
    List<Question> questions() {
        return List.copyOf(questions.values());
    }

    /** The question of a code, in whatever case it is written. */
    Optional<Question> question(String code) {
        return Optional.ofNullable(questions.get(Question.key(code)));
    }

    private static List<Integer> positions(String file, CsvRow header) {
        HeaderNames names = HeaderNames.of(file, header);
        List<String> missing =
                HEADER.stream().filter(h -> names.position(h).isEmpty()).toList();
        if (!missing.isEmpty()) {
            throw new FileRefusedException(
                    file,
                    "line " + header.line(),
                    "header",
                    "a codebook has columns " + HEADER + "; missing: " + missing);
        }
        return HEADER.stream().map(h -> names.position(h).orElseThrow()).toList();
    }

    private void add(String file, CsvRow row, int width, List<Integer> positions) {
        String place = "line " + row.line();
        if (row.fields().size() != width) {
            throw new FileRefusedException(
                    file,
                    place,
                    "field_count",
                    "%d fields where the header has %d; put quotes around texts with commas"
                            .formatted(row.fields().size(), width));
        }
        List<String> cells = new ArrayList<>();
        positions.forEach(p -> cells.add(Blank.strip(row.fields().get(p))));
        if (cells.get(0).isEmpty()) {
            throw new FileRefusedException(file, place, "codebook", "question_code is blank");
        }
        Question question = questions.computeIfAbsent(
                Question.key(cells.get(0)),
                key -> new Question(cells.get(0), cells.get(1), measure(file, place, cells.get(2))));
        String measure = measure(file, place, cells.get(2));
        if (!measure.isEmpty() && !measure.equals(question.measure())) {
            throw new FileRefusedException(
                    file,
                    place,
                    "codebook",
                    "question '%s' measures '%s' here and '%s' before"
                            .formatted(cells.get(0), measure, question.measure()));
        }
        String meaning = meaning(file, place, question.measure(), cells.get(5));
        if (!cells.get(3).isEmpty() && !question.add(new Question.Answer(cells.get(3), cells.get(4), meaning))) {
            throw new FileRefusedException(
                    file,
                    place,
                    "codebook",
                    "code '%s' of question '%s' stands more than once".formatted(cells.get(3), cells.get(0)));
        }
    }

    private String measure(String file, String place, String text) {
        return measures.measure(text)
                .orElseThrow(() -> new FileRefusedException(
                        file,
                        place,
                        "measure_known",
                        "'%s' in the codebook is none of the measures %s; leave it blank where the question is none of them"
                                .formatted(text, measures.names())));
    }

    private String meaning(String file, String place, String measure, String text) {
        return measures.meaning(measure, text)
                .orElseThrow(() -> new FileRefusedException(
                        file,
                        place,
                        "meaning_known",
                        "'%s' in the codebook is no meaning for '%s', which has %s"
                                .formatted(text, measure, measures.meanings(measure))));
    }
}
