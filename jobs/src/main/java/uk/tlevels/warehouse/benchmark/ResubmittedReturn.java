package uk.tlevels.warehouse.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A middling return of a landing folder, and the same once more as its provider would return it in the evening. */
final class ResubmittedReturn {
    private static final Pattern NAME = Pattern.compile("ILR-\\d{8}-(\\d{4})-\\d{8}-\\d{6}-\\d{2}\\.xml");
    private static final Pattern TIME_IN_NAME = Pattern.compile("-\\d{6}-(\\d{2}\\.xml)$");
    private static final Pattern TIME = Pattern.compile("(?<day><DateTime>[^<]*T)[^<]*");
    private static final Pattern ULN = Pattern.compile("<ULN>(\\d{10})</ULN>");
    private static final String LEARNER = "<Learner>";
    private static final String NOT_A_PERSON = "9999999999";

    private final Path file;

    private ResubmittedReturn(Path file) {
        this.file = file;
    }

    /** Of the returns of the latest year, the one of median size. */
    static ResubmittedReturn in(Path landing) throws IOException {
        try (Stream<Path> files = Files.list(landing.resolve("ilr"))) {
            List<Path> returns = files.filter(f -> year(f).compareTo("") > 0)
                    .sorted(Comparator.comparing(ResubmittedReturn::year)
                            .thenComparing(f -> f.toFile().length())
                            .thenComparing(Path::getFileName))
                    .toList();
            if (returns.isEmpty()) {
                throw new IllegalStateException("there are no returns in " + landing);
            }
            String latest = year(returns.get(returns.size() - 1));
            List<Path> ofLatest =
                    returns.stream().filter(f -> year(f).equals(latest)).toList();
            return new ResubmittedReturn(ofLatest.get(ofLatest.size() / 2));
        }
    }

    private static String year(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? name.group(1) : "";
    }

    /** Where the later return lands. */
    Path later() {
        return file.resolveSibling(
                TIME_IN_NAME.matcher(file.getFileName().toString()).replaceAll("-235959-$1"));
    }

    /** Lands the return once more, made at the end of the same day and without its last learner. */
    void land() throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        int last = text.lastIndexOf(LEARNER);
        int after = text.indexOf("</Learner>", last) + "</Learner>".length();
        if (last <= text.indexOf(LEARNER)) {
            throw new IllegalStateException(file + " has fewer than two learners");
        }
        Files.writeString(
                later(),
                TIME.matcher(text.substring(0, last) + text.substring(after)).replaceAll("${day}23:59:59"));
    }

    /** The number of a learner of the return. */
    String uln() throws IOException {
        return ULN.matcher(Files.readString(file, StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1))
                .filter(uln -> !uln.equals(NOT_A_PERSON))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(file + " names no learner"));
    }
}
