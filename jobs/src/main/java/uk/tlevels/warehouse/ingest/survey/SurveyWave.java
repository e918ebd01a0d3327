package uk.tlevels.warehouse.ingest.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import uk.tlevels.warehouse.contract.ContractException;
import uk.tlevels.warehouse.contract.YamlNode;
import uk.tlevels.warehouse.ingest.FileRefusedException;
import uk.tlevels.warehouse.ingest.landing.FileOpener;
import uk.tlevels.warehouse.ingest.landing.LandedFile;

/**
 * One wave of a survey, as its description file states it.
 *
 * @param instrument the survey, e.g. {@code Parent, Pupil and Learner Panel omnibus}
 * @param wave the wave, e.g. {@code June 2023}
 * @param population whom the respondents stand for; empty when a column of the respondents file says so
 * @param mode how answers were taken
 * @param fieldwork when answers were taken
 * @param time the period that it counts for
 * @param respondents the file of the respondents
 * @param codebook the codebook's name below the landing folder
 */
public record SurveyWave(
        String instrument,
        String wave,
        Optional<String> population,
        Optional<String> mode,
        Fieldwork fieldwork,
        Time time,
        RespondentsFile respondents,
        String codebook) {
    private static final int MAX_BYTES = 1 << 20;

    /**
     * When answers were taken.
     *
     * @param start its first day
     * @param end its last day
     */
    public record Fieldwork(LocalDate start, LocalDate end) {}

    /**
     * A period as Explore Education Statistics writes it.
     *
     * @param period four or six digits
     * @param identifier the kind of period
     */
    public record Time(String period, String identifier) {}

    /**
     * What is said of the file of the respondents.
     *
     * @param name its name below the landing folder
     * @param layout whether a row is a respondent or an answer
     * @param columns what it holds where
     * @param replicates its replicate weights
     * @param severalAnswers the questions to which a respondent may give several answers
     */
    public record RespondentsFile(
            String name, Layout layout, RespondentColumns columns, Replicates replicates, Set<String> severalAnswers) {}

    /** What a row of the respondents file is. */
    public enum Layout {
        /** One respondent, with a column for each question. */
        WIDE,
        /** One answer of one respondent. */
        LONG
    }

    /**
     * Reads a wave's description.
     *
     * @throws FileRefusedException naming the line that is wrong
     */
    public static SurveyWave read(LandedFile description, FileOpener opener) {
        try (InputStream in = opener.open(description.uri())) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new FileRefusedException(
                        description.name(), "byte " + MAX_BYTES, "wave", "a wave's description is shorter than 1 MB");
            }
            YamlNode root = YamlNode.parse(description.name(), new String(bytes, StandardCharsets.UTF_8));
            return new SurveyWaveYaml(folder(description.name())).wave(root);
        } catch (ContractException e) {
            throw new FileRefusedException(description.name(), "line " + e.line(), "wave", e.reason());
        } catch (IOException e) {
            throw new UncheckedIOException(description.name() + ": cannot be read", e);
        }
    }

    /** The return that the wave is: instrument, wave and, when it has only one, population. */
    public String slice() {
        String slice = instrument + "/" + wave;
        return population.map(p -> slice + "/" + p).orElse(slice);
    }

    /** A wave counts as submitted when fieldwork ended. */
    public Instant submittedAt() {
        return fieldwork.end().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static String folder(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }
}
