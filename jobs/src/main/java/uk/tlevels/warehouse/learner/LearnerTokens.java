package uk.tlevels.warehouse.learner;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Finds some learners in any text by what stands for them: their numbers, ten digits with no digit beside them, and their
 * pseudonyms, 32 hexadecimal digits with none beside them. Its own text form tells nothing of them.
 */
public final class LearnerTokens implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int NUMBER = 10;
    private static final int PSEUDONYM = 32;
    private static final String ERASED = "(erased)";

    private final HashSet<String> tokens;

    /** What stands for the learners. */
    public LearnerTokens(Collection<String> tokens) {
        this.tokens = new HashSet<>(tokens);
    }

    /** The tokens that occur in a text, each once. */
    public Set<String> in(CharSequence text) {
        Set<String> found = new LinkedHashSet<>();
        scan(text, (start, end) -> found.add(text.subSequence(start, end).toString()));
        return found;
    }

    /** The text with a mark in the place of every token. */
    public String erasedFrom(String text) {
        StringBuilder erased = new StringBuilder();
        int[] done = {0};
        scan(text, (start, end) -> {
            erased.append(text, done[0], start).append(ERASED);
            done[0] = end;
        });
        return erased.append(text, done[0], text.length()).toString();
    }

    @FunctionalInterface
    private interface Place {
        void at(int start, int end);
    }

    private void scan(CharSequence text, Place place) {
        int digits = 0;
        int hex = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean digit = c >= '0' && c <= '9';
            boolean hexDigit = digit || (c >= 'a' && c <= 'f');
            if (!hexDigit && hex == PSEUDONYM) {
                report(text, i - PSEUDONYM, i, place);
            } else if (!digit && digits == NUMBER) {
                report(text, i - NUMBER, i, place);
            }
            digits = digit ? digits + 1 : 0;
            hex = hexDigit ? hex + 1 : 0;
        }
    }

    private void report(CharSequence text, int start, int end, Place place) {
        if (tokens.contains(text.subSequence(start, end).toString())) {
            place.at(start, end);
        }
    }

    @Override
    public String toString() {
        return "LearnerTokens[" + tokens.size() + "]";
    }
}
