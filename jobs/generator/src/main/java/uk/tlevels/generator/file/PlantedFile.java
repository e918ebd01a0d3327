package uk.tlevels.generator.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes {@code _planted.json}: seed, scale, and for each kind of dirt the total and the keys of the rows by
 * file. Loaders leave files alone whose name starts with an underscore.
 */
public record PlantedFile(long seed, BigDecimal scale) {

    private static final String NAME = "_planted.json";

    /**
     * Keeps two populations from mixing in one folder.
     *
     * @throws IllegalArgumentException when the folder holds one of another seed or scale
     */
    public void refuseAnotherPopulation(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            if (Files.exists(file) && !Files.readString(file).startsWith(opening())) {
                throw new IllegalArgumentException(folder
                        + " holds a population of another seed or scale (see " + NAME
                        + " there); choose an empty folder");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String opening() {
        return "{\n  \"seed\": " + seed + ",\n  \"scale\": \""
                + scale.stripTrailingZeros().toPlainString() + "\",\n";
    }

    /** Says where everything was planted; the last file of a population. */
    public Written write(Planted planted, LandingRoot landing) {
        StringBuilder json = new StringBuilder(opening()).append("  \"kinds\": {");
        String separator = "\n";
        for (Map.Entry<String, Map<String, List<String>>> kind : planted.kinds().entrySet()) {
            json.append(separator).append("    \"").append(kind.getKey()).append("\": {\n      \"total\": ");
            json.append(planted.count(kind.getKey())).append(",\n      \"files\": {");
            files(json, kind.getValue());
            json.append("\n      }\n    }");
            separator = ",\n";
        }
        json.append("\n  }\n}\n");
        return landing.text(NAME, json.toString());
    }

    private static void files(StringBuilder json, Map<String, List<String>> files) {
        String separator = "\n";
        for (Map.Entry<String, List<String>> file : files.entrySet()) {
            json.append(separator).append("        \"").append(file.getKey()).append("\": [\"");
            json.append(String.join("\", \"", file.getValue())).append("\"]");
            separator = ",\n";
        }
    }
}
