package uk.tlevels.warehouse.ingest.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.tlevels.warehouse.contract.Severity;
import uk.tlevels.warehouse.ingest.FieldIssue;
import uk.tlevels.warehouse.ingest.csv.Blank;
import uk.tlevels.warehouse.ingest.csv.CsvRow;

/** Reads what a row of a respondents file says about the respondent: number, weight, design and population. */
final class Respondents {
    private static final int SCALE = 10;
    private static final int PRECISION = 20;
    private static final BigDecimal ONE = BigDecimal.ONE.setScale(SCALE, RoundingMode.UNNECESSARY);

    private final RespondentHeader header;
    private final Set<String> missing;
    private final Optional<Question> populationCodes;

    /**
     * A reader of respondents.
     *
     * @param missing texts that stand for no value
     * @param populationCodes the codebook's question that spells the population out, when it has one
     */
    Respondents(RespondentHeader header, Set<String> missing, Optional<Question> populationCodes) {
        this.header = header;
        this.missing = missing;
        this.populationCodes = populationCodes;
    }

    /** The wave's row with the respondent filled in; what is wrong is added to the issues. */
    ResponseRow read(ResponseRow wave, CsvRow row, List<FieldIssue> issues) {
        RespondentColumns columns = header.columns();
        String respondent = header.cell(row, columns.respondent());
        if (isMissing(respondent)) {
            issues.add(new FieldIssue("respondent_id", "required", respondent, Severity.ERROR));
        }
        ResponseRow filled = wave.with("respondent_id", respondent)
                .with("weight", weight(row, issues))
                .with("stratum", text(row, columns.stratum()))
                .with("psu", text(row, columns.psu()))
                .with("panel_id", text(row, columns.panel()));
        return columns.population().isEmpty()
                ? filled
                : filled.with("population", population(row, columns.population().get(), issues));
    }

    boolean isMissing(String cell) {
        return cell.isEmpty() || missing.contains(cell);
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
        try {
            BigDecimal weight = new BigDecimal(cell).setScale(SCALE, RoundingMode.HALF_UP);
            if (weight.signum() >= 0 && weight.precision() <= PRECISION) {
                return weight;
            }
        } catch (NumberFormatException e) {
            // reported below with the weights that are out of range
        }
        issues.add(new FieldIssue("weight", "weight", cell, Severity.ERROR));
        return BigDecimal.ZERO;
    }

    private String population(CsvRow row, String column, List<FieldIssue> issues) {
        String cell = header.cell(row, column);
        Optional<String> population = populationCodes.isEmpty()
                ? Optional.of(cell).filter(c -> !isMissing(c))
                : populationCodes.get().answer(cell).map(a -> a.label().isEmpty() ? a.code() : a.label());
        if (population.isEmpty()) {
            issues.add(new FieldIssue(column, cell.isEmpty() ? "required" : "codebook", cell, Severity.ERROR));
        }
        return population.map(Blank::strip).orElse("");
    }
}
