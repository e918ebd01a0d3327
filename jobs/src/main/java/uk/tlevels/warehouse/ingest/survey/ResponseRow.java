package uk.tlevels.warehouse.ingest.survey;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import uk.tlevels.warehouse.contract.Column;
import uk.tlevels.warehouse.contract.Lineage;
import uk.tlevels.warehouse.contract.SourceContract;

/** A row of survey responses that is being filled in; an empty text is no value. */
final class ResponseRow {
    private final Map<String, Integer> positions;
    private final Object[] values;

    private ResponseRow(Map<String, Integer> positions, Object[] values) {
        this.positions = positions;
        this.values = values;
    }

    /** A row that knows only its wave. */
    static ResponseRow of(SourceContract source, SurveyWave wave) {
        List<Column> columns = source.table().columns();
        int count = columns.size() - Lineage.COLUMNS.size();
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < count; i++) {
            positions.put(columns.get(i).name(), i);
        }
        ResponseRow row = new ResponseRow(positions, new Object[count])
                .with("instrument", wave.instrument())
                .with("wave", wave.wave())
                .with("fieldwork_start", wave.fieldwork().start())
                .with("fieldwork_end", wave.fieldwork().end())
                .with("time_period", wave.time().period())
                .with("time_identifier", wave.time().identifier());
        row = wave.mode().isPresent() ? row.with("mode", wave.mode().get()) : row;
        return wave.population().isPresent()
                ? row.with("population", wave.population().get())
                : row;
    }

    /** The same row with one more value. */
    ResponseRow with(String column, Object value) {
        Object[] next = Arrays.copyOf(values, values.length);
        int position = Optional.ofNullable(positions.get(column))
                .orElseThrow(() -> new IllegalArgumentException("the survey contract has no column " + column));
        next[position] = value.equals("") ? null : value;
        return new ResponseRow(positions, next);
    }

    /** The row with a question and no answer yet. */
    ResponseRow with(Question question) {
        return with("question_code", question.code())
                .with("question_text", question.text())
                .with("measure", question.measure());
    }

    /** The row with an answer. */
    ResponseRow with(Question.Answer answer) {
        return with("response_code", answer.code())
                .with("response_label", answer.label())
                .with("meaning", answer.meaning());
    }

    Row row() {
        return RowFactory.create(values);
    }
}
