package uk.tlevels.statistics;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A committed file of {@code survey/}, read as states under the designs that {@code expected.R} names. */
public record SurveyFile(List<NamedCsvRecord> rows) {
    /** Reads a file by its name without extension. */
    public static SurveyFile read(String name) {
        try (Reader reader = new InputStreamReader(
                        Objects.requireNonNull(SurveyFile.class.getResourceAsStream("/survey/" + name + ".csv"), name),
                        StandardCharsets.UTF_8);
                Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(reader).stream()) {
            return new SurveyFile(rows.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The state of y under a design; an empty domain is everyone, an empty x is 1. */
    public SurveyState state(String design, String domain, String y, String x) {
        SurveyState state = new SurveyState();
        for (NamedCsvRecord row : rows) {
            DesignUnit unit = unit(design, row);
            boolean outside = !domain.isEmpty() && !row.getField("route").equals(domain);
            if (outside || row.getField(y).isEmpty()) {
                state.addOutside(unit);
            } else {
                BigDecimal valueX = x.isEmpty() ? BigDecimal.ONE : new BigDecimal(row.getField(x));
                state.add(unit, new BigDecimal(row.getField("weight")), new BigDecimal(row.getField(y)), valueX);
            }
        }
        return state;
    }

    /** The rows that have a value in a column. */
    public SurveyFile where(String column, String value) {
        return new SurveyFile(
                rows.stream().filter(row -> row.getField(column).equals(value)).toList());
    }

    /** The population's sizes under a design that has them. */
    public FinitePopulation population(String design) {
        if (!design.endsWith("_fpc")) {
            return FinitePopulation.UNBOUNDED;
        }
        String column = design.contains("clustered") ? "population_psus" : "population_learners";
        Map<Stratum, Long> sizes = new HashMap<>();
        rows.forEach(row -> sizes.put(unit(design, row).stratum(), Long.valueOf(row.getField(column))));
        return new FinitePopulation(sizes);
    }

    private static DesignUnit unit(String design, NamedCsvRecord row) {
        Stratum stratum = design.contains("stratified") ? Stratum.of(row.getField("stratum")) : Stratum.WHOLE;
        return new DesignUnit(stratum, psu(design, row));
    }

    private static Optional<String> psu(String design, NamedCsvRecord row) {
        if (design.contains("clustered")) {
            return Optional.of(row.getField("psu"));
        }
        return design.contains("identified")
                ? Optional.of(Long.toString(row.getStartingLineNumber()))
                : Optional.empty();
    }
}
