package uk.tlevels.warehouse.generator;

import java.util.List;
import java.util.Map;

/**
 * Writes {@code _planted.json}: seed, scale, and for each kind of dirt the total and the keys of the rows by
 * file. Loaders leave files alone whose name starts with an underscore.
 */
final class PlantedFile {

    private PlantedFile() {}

    static Written write(Generator generator, Planted planted, Landing landing) {
        StringBuilder json = new StringBuilder("{\n  \"seed\": ").append(generator.seed());
        json.append(",\n  \"scale\": \"")
                .append(generator.scale().toPlainString())
                .append("\",\n  \"kinds\": {");
        String separator = "\n";
        for (Map.Entry<String, Map<String, List<String>>> kind : planted.kinds().entrySet()) {
            json.append(separator).append("    \"").append(kind.getKey()).append("\": {\n      \"total\": ");
            json.append(planted.count(kind.getKey())).append(",\n      \"files\": {");
            files(json, kind.getValue());
            json.append("\n      }\n    }");
            separator = ",\n";
        }
        json.append("\n  }\n}\n");
        return landing.text("_planted.json", json.toString(), new Planted());
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
