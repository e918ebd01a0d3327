package uk.tlevels.warehouse.ingest.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import uk.tlevels.warehouse.contract.Severity;
import uk.tlevels.warehouse.ingest.FieldIssue;
import uk.tlevels.warehouse.ingest.csv.CsvRow;
import uk.tlevels.warehouse.ingest.value.Blank;
import uk.tlevels.warehouse.ingest.value.Missing;
import uk.tlevels.warehouse.ingest.value.Numbers;

/** Reads what a row of a respondents file says about the respondent: number, weight, design and population. */
final class Respondents {
    private static final int SCALE = 10;
    private static final int PRECISION = 20;
    private static final Pattern SIZE = Pattern.compile("[1-9]\\d{0,17}");
    private static final BigDecimal ONE = BigDecimal.ONE.setScale(SCALE, RoundingMode.UNNECESSARY);

    private final RespondentHeader header;
    private final Set<String> missing;
    private final Map<String, Question> codes;
    private final Replicates replicates;
    private final Map<String, String> spellings = new HashMap<>();

    /**
     * A reader of respondents.
     *
     * @param missing texts that stand for no value
     * @param codes by role, the codebook's question that spells out a column of {@link RespondentColumns}
     */
    Respondents(RespondentHeader header, Set<String> missing, Map<String, Question> codes, Replicates replicates) {
        this.header = header;
        this.missing = missing;
        this.codes = codes;
        this.replicates = replicates;
    }

    /** The wave's row with the respondent filled in; what is wrong is added to the issues. */
    ResponseRow read(ResponseRow wave, CsvRow row, List<FieldIssue> issues) {
        RespondentColumns columns = header.columns();
        String respondent = id(row);
        if (isMissing(respondent)) {
            issues.add(new FieldIssue("respondent_id", "required", respondent, Severity.ERROR));
        } else if (Numbers.isSavedBySpreadsheet(respondent)) {
            issues.add(new FieldIssue("respondent_id", "saved_by_spreadsheet", respondent, Severity.ERROR));
        }
        ResponseRow filled = wave.with("respondent_id", respondent)
                .with("weight", weight(row, issues))
                .with("stratum", design(row, "stratum", columns.stratum(), issues))
                .with("psu", design(row, "psu", columns.psu(), issues))
                .with("panel_id", text(row, columns.panel()));
        for (Map.Entry<String, String> characteristic :
                columns.characteristics().entrySet()) {
            filled = filled.with(
                    characteristic.getKey(),
                    spelled(row, characteristic.getKey(), characteristic.getValue())
                            .map(text -> asBefore(characteristic.getKey(), text))
                            .orElse(""));
        }
        if (columns.populationPsus().isPresent()) {
            filled = filled.with(
                    "population_psus", size(row, columns.populationPsus().get(), issues));
        }
        if (!replicates.columns().isEmpty()) {
            filled = filled.with(
                            "replicate_weights", replicateWeights(row, issues).toArray())
                    .with("replicate_scales", replicates.scales().toArray());
        }
        return columns.population().isEmpty()
                ? filled
                : filled.with("population", population(row, columns.population().get(), issues));
    }

    boolean isMissing(String cell) {
        return Missing.isNoValue(cell) || missing.contains(cell);
    }

    /** The respondent's number. */
    String id(CsvRow row) {
        return Numbers.withoutZeros(header.cell(row, header.columns().respondent()));
    }

    /** A column of the design that the wave has is filled in every row: a blank stratum would be one of its own. */
    private String design(CsvRow row, String role, Optional<String> column, List<FieldIssue> issues) {
        String text = text(row, column);
        if (column.isPresent() && text.isEmpty()) {
            issues.add(new FieldIssue(role, "required", header.cell(row, column.get()), Severity.ERROR));
        }
        return asBefore(role, Numbers.withoutZeros(text));
    }

    /** A group's name as it was spelled first: in another case or with other blanks it would be another group. */
    private String asBefore(String role, String text) {
        return spellings.computeIfAbsent(role + "\n" + Question.key(text), key -> text);
    }

    private String text(CsvRow row, Optional<String> column) {
        String cell = column.map(c -> header.cell(row, c)).orElse("");
        return isMissing(cell) ? "" : cell;
    }

    private BigDecimal weight(CsvRow row, List<FieldIssue> issues) {
        if (header.columns().weight().isEmpty()) {
            return ONE;
        }
        String cell = header.cell(row, header.columns().weight().get());
        Optional<BigDecimal> weight = decimal(cell);
        if (weight.isEmpty()) {
            issues.add(new FieldIssue("weight", "weight", cell, Severity.ERROR));
        }
        return weight.orElse(BigDecimal.ZERO);
    }

    private List<BigDecimal> replicateWeights(CsvRow row, List<FieldIssue> issues) {
        List<BigDecimal> weights = new ArrayList<>();
        for (String column : replicates.columns()) {
            String cell = header.cell(row, column);
            Optional<BigDecimal> weight = decimal(cell);
            if (weight.isEmpty()) {
                issues.add(new FieldIssue(column, "weight", cell, Severity.ERROR));
            }
            weights.add(weight.orElse(BigDecimal.ZERO));
        }
        return weights;
    }

    private static Optional<BigDecimal> decimal(String cell) {
        return Numbers.decimal(cell, PRECISION, SCALE).filter(weight -> weight.signum() >= 0);
    }

    /** Whether a cell is the size of a population. */
    static boolean isSize(String cell) {
        return SIZE.matcher(Numbers.withoutZeros(cell)).matches();
    }

    private Object size(CsvRow row, String column, List<FieldIssue> issues) {
        String cell = header.cell(row, column);
        if (isMissing(cell)) {
            issues.add(new FieldIssue("population_psus", "required", cell, Severity.ERROR));
            return "";
        }
        if (isSize(cell)) {
            return Long.valueOf(Numbers.withoutZeros(cell));
        }
        issues.add(new FieldIssue("population_psus", "whole_number", cell, Severity.ERROR));
        return "";
    }

    private String population(CsvRow row, String column, List<FieldIssue> issues) {
        String cell = header.cell(row, column);
        Optional<String> population = spelled(row, "population", column);
        if (population.isEmpty()) {
            issues.add(new FieldIssue(column, cell.isEmpty() ? "required" : "codebook", cell, Severity.ERROR));
        }
        return population.map(Blank::strip).orElse("");
    }

    /** A cell in words: by the codebook where it has codes for the column, as it stands otherwise. */
    private Optional<String> spelled(CsvRow row, String role, String column) {
        String cell = header.cell(row, column);
        return Optional.ofNullable(codes.get(role))
                .map(question -> question.answer(cell).map(a -> a.label().isEmpty() ? a.code() : a.label()))
                .orElseGet(() -> Optional.of(cell).filter(c -> !isMissing(c)));
    }
}
