package uk.tlevels.warehouse.ingest.survey;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.tlevels.warehouse.ingest.value.Blank;
import uk.tlevels.warehouse.ingest.value.Numbers;

/** One question of a codebook and its coded answers. A question without codes is open: every answer stands as it is. */
final class Question {
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(\\d)");
    private static final Pattern CODE_AND_LABEL = Pattern.compile("([+-]?\\d+)\\s*[=.:)]\\s*(.+)", Pattern.DOTALL);

    private final String code;
    private final String text;
    private final String measure;
    private final Map<String, Answer> byCode = new HashMap<>();
    private final Map<String, Answer> byLabel = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    /**
     * One coded answer.
     *
     * @param code its code
     * @param label its words, or the empty text
     * @param meaning what it means for the measure, or the empty text
     */
    record Answer(String code, String label, String meaning) {}

    Question(String code, String text, String measure) {
        this.code = code;
        this.text = text;
        this.measure = measure;
    }

    String code() {
        return code;
    }

    String text() {
        return text;
    }

    String measure() {
        return measure;
    }

    /** Whether it has no codes. */
    boolean isOpen() {
        return byCode.isEmpty();
    }

    /** Adds an answer; false when its code has one already. */
    boolean add(Answer answer) {
        if (!answer.label().isEmpty() && byLabel.putIfAbsent(key(answer.label()), answer) != null) {
            ambiguous.add(key(answer.label()));
        }
        return byCode.putIfAbsent(plain(answer.code()), answer) == null;
    }

    /**
     * The answer that a cell gives: a code ({@code 1}, {@code 1.0}), a label in any case, or both as statistics packages
     * write them ({@code 1 = Yes}, {@code 1. Yes}). A label that stands for two codes gives none.
     */
    Optional<Answer> answer(String cell) {
        if (isOpen()) {
            return Optional.of(new Answer(cell, "", ""));
        }
        Optional<Answer> coded = Optional.ofNullable(byCode.get(plain(cell)));
        return coded.or(() -> labelled(cell)).or(() -> codedAndLabelled(cell));
    }

    private Optional<Answer> labelled(String cell) {
        return ambiguous.contains(key(cell)) ? Optional.empty() : Optional.ofNullable(byLabel.get(key(cell)));
    }

    private Optional<Answer> codedAndLabelled(String cell) {
        Matcher both = CODE_AND_LABEL.matcher(cell);
        return both.matches()
                ? Optional.ofNullable(byCode.get(plain(both.group(1))))
                        .filter(a -> key(a.label()).equals(key(both.group(2))))
                : Optional.empty();
    }

    /** A code without a fraction of zeros and without zeros before it. */
    private static String plain(String code) {
        return LEADING_ZEROS.matcher(Numbers.withoutZeros(key(code))).replaceFirst("$1");
    }

    /** A text without regard to case, Unicode form and kinds of quotes, dashes and blanks. */
    static String key(String label) {
        String text = Normalizer.normalize(Blank.strip(label), Normalizer.Form.NFKC);
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int type = Character.getType(c);
            if ("'\"`\u00b4".indexOf(c) >= 0
                    || type == Character.INITIAL_QUOTE_PUNCTUATION
                    || type == Character.FINAL_QUOTE_PUNCTUATION
                    || (type == Character.START_PUNCTUATION && (c == '\u201a' || c == '\u201e'))) {
                key.append('\'');
            } else if (type == Character.DASH_PUNCTUATION || c == '\u2212') {
                key.append('-');
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                key.append(key.length() > 0 && key.charAt(key.length() - 1) == ' ' ? "" : " ");
            } else if (type != Character.FORMAT) {
                key.append(c);
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }
}
