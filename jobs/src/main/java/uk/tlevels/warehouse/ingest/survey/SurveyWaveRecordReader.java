package uk.tlevels.warehouse.ingest.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.tlevels.warehouse.contract.Severity;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.ingest.FieldIssue;
import uk.tlevels.warehouse.ingest.FileRefusedException;
import uk.tlevels.warehouse.ingest.ParsedRecord;
import uk.tlevels.warehouse.ingest.RecordReader;
import uk.tlevels.warehouse.ingest.SourceFile;
import uk.tlevels.warehouse.ingest.csv.CsvRow;
import uk.tlevels.warehouse.ingest.csv.CsvRows;
import uk.tlevels.warehouse.ingest.csv.ShapedRows;
import uk.tlevels.warehouse.ingest.csv.UnknownColumns;
import uk.tlevels.warehouse.ingest.landing.FileOpener;
import uk.tlevels.warehouse.ingest.landing.LandedFile;
import uk.tlevels.warehouse.ingest.survey.SurveyWave.Layout;

/**
 * Reads a survey wave into long form: one record for each respondent and question. The codebook is held in memory, the
 * respondents are streamed, twice. An answer that the codebook does not know loads as it stands, without a meaning and with
 * a warning; where it does not know more than one in twenty answers to a question, none of them has a measure, so that
 * nothing is published of the question. A respondent without a number, with a bad weight, of no known population, or who
 * stands there twice, is one record for quarantine.
 */
public final class SurveyWaveRecordReader implements RecordReader {
    private static final String POPULATION = "population";

    private final SurveyWave wave;
    private final Codebook codebook;
    private final List<Question> questions;
    private final CsvRows rows;
    private final ShapedRows shaped;
    private final RespondentHeader header;
    private final Respondents respondents;
    private final UnknownColumns strangers;
    private final ResponseRow empty;
    private final WaveCheck check;
    private final Deque<ParsedRecord> ready = new ArrayDeque<>();

    private SurveyWaveRecordReader(
            SourceContract source, SurveyWave wave, String file, Codebook codebook, CsvRows before, CsvRows rows) {
        Set<String> missing = source.file().missing();
        Map<String, Question> codes = codes(wave.respondents().columns(), codebook);
        this.wave = wave;
        this.codebook = codebook;
        this.questions = codebook.questions().stream()
                .filter(q -> !codes.containsValue(q))
                .toList();
        this.rows = rows;
        List<String> others = new ArrayList<>(wave.respondents().replicates().columns());
        if (wave.respondents().layout() == Layout.WIDE) {
            questions.forEach(q -> others.add(q.code()));
        }
        this.header =
                new RespondentHeader(file, rows.header(), wave.respondents().columns(), others);
        this.shaped = new ShapedRows(rows, header.width());
        this.respondents =
                new Respondents(header, missing, codes, wave.respondents().replicates());
        this.strangers = new UnknownColumns(header.strangers());
        this.empty = ResponseRow.of(source, wave);
        before.header();
        this.check = WaveCheck.of(wave, header, respondents, codebook, before);
    }

    /** The codebook's entries that spell out what a respondent is instead of what it answered, by role. */
    private static Map<String, Question> codes(RespondentColumns columns, Codebook codebook) {
        Map<String, String> roles = new HashMap<>(columns.characteristics());
        columns.population().ifPresent(column -> roles.put(POPULATION, column));
        Map<String, Question> codes = new HashMap<>();
        roles.forEach((role, column) ->
                codebook.question(column).filter(q -> q.measure().equals(role)).ifPresent(q -> codes.put(role, q)));
        return codes;
    }

    /**
     * Opens a wave, its codebook and its respondents.
     *
     * @param file the wave's description, with respondents and codebook as companions
     * @throws FileRefusedException naming the wave and the file, line and column at fault
     */
    public static SurveyWaveRecordReader open(SourceContract source, SourceFile file, FileOpener opener) {
        SurveyWave wave = SurveyWave.read(file.file(), opener);
        List<String> encodings = source.file().encodings();
        LandedFile codebookFile = companion(file, wave.codebook());
        String codebookName = name(file, codebookFile);
        Codebook codebook = Codebook.read(
                codebookName,
                CsvRows.open(codebookName, codebookFile.uri(), encodings, opener),
                Measures.of(source.file().measures()));
        LandedFile respondentsFile = companion(file, wave.respondents().name());
        String respondentsName = name(file, respondentsFile);
        CsvRows rows = CsvRows.open(respondentsName, respondentsFile.uri(), encodings, opener);
        try (CsvRows before = CsvRows.open(respondentsName, respondentsFile.uri(), encodings, opener)) {
            return new SurveyWaveRecordReader(source, wave, respondentsName, codebook, before, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(respondentsName + ": cannot be read", e);
        } catch (RuntimeException e) {
            try {
                rows.close();
            } catch (IOException closing) {
                e.addSuppressed(closing);
            }
            throw e;
        }
    }

    private static LandedFile companion(SourceFile file, String name) {
        return file.companions().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new FileRefusedException(
                        file.file().name(), "the whole file", "companion", "'" + name + "' does not come with it"));
    }

    private static String name(SourceFile wave, LandedFile companion) {
        return "%s (%s)".formatted(wave.file().name(), companion.fileName());
    }

    @Override
    public Optional<ParsedRecord> next() {
        while (ready.isEmpty()) {
            Optional<CsvRow> row = shaped.next();
            if (row.isEmpty()) {
                return Optional.empty();
            }
            read(row.get());
        }
        return Optional.of(ready.remove());
    }

    private void read(CsvRow raw) {
        Optional<CsvRow> fitted = shaped.fitted(raw);
        if (fitted.isEmpty()) {
            FieldIssue issue = new FieldIssue(FieldIssue.WHOLE_ROW, "field_count", raw.text(), Severity.ERROR);
            ready.add(new ParsedRecord(raw.line(), empty.row(), List.of(issue)));
            return;
        }
        CsvRow row = fitted.get();
        if (header.isRepeatedBy(row)) {
            return;
        }
        List<FieldIssue> issues = new ArrayList<>(check.issues(row));
        strangers.count(row);
        ResponseRow respondent = respondents.read(empty, row, issues);
        if (!issues.isEmpty()) {
            ready.add(new ParsedRecord(row.line(), respondent.row(), issues));
        } else if (wave.respondents().layout() == Layout.WIDE) {
            questions.forEach(q -> answer(row, respondent, q, q.code()));
        } else {
            answer(row, respondent);
        }
    }

    /** In the long layout a row names its question, which the codebook may not know. */
    private void answer(CsvRow row, ResponseRow respondent) {
        String asked = wave.respondents().columns().question().orElseThrow();
        String response = wave.respondents().columns().response().orElseThrow();
        String code = header.cell(row, asked);
        Optional<Question> question = codebook.question(code);
        if (question.isPresent()) {
            answer(row, respondent, question.get(), response);
        } else if (code.isEmpty()) {
            FieldIssue issue = new FieldIssue(asked, "required", code, Severity.ERROR);
            ready.add(new ParsedRecord(row.line(), respondent.row(), List.of(issue)));
        } else {
            FieldIssue issue = new FieldIssue(asked, "codebook", code, Severity.WARNING);
            ResponseRow answered =
                    respondent.with("question_code", code).with("response_code", header.cell(row, response));
            ready.add(new ParsedRecord(row.line(), answered.row(), List.of(issue)));
        }
    }

    private void answer(CsvRow row, ResponseRow respondent, Question question, String column) {
        boolean known = check.isKnown(question);
        ResponseRow asked =
                known ? respondent.with(question) : respondent.with(question).with("measure", "");
        String cell = header.cell(row, column);
        if (!known && !respondents.isMissing(cell)) {
            FieldIssue issue = new FieldIssue(column, "question_not_in_codebook", cell, Severity.WARNING);
            ready.add(new ParsedRecord(
                    row.line(), asked.with("response_code", cell).row(), List.of(issue)));
            return;
        }
        boolean open = question.isOpen() && respondents.isMissing(cell);
        Optional<Question.Answer> answer = open ? Optional.empty() : question.answer(cell);
        if (answer.isPresent()) {
            ready.add(new ParsedRecord(row.line(), asked.with(answer.get()).row(), List.of()));
        } else if (respondents.isMissing(cell)) {
            ready.add(new ParsedRecord(row.line(), asked.row(), List.of()));
        } else {
            FieldIssue issue = new FieldIssue(column, "codebook", cell, Severity.WARNING);
            ready.add(new ParsedRecord(
                    row.line(), asked.with("response_code", cell).row(), List.of(issue)));
        }
    }

    @Override
    public Map<String, Long> strangers() {
        return strangers.counts();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
