package uk.tlevels.learner;

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

    /** Looks at every tenth character: where it is no hexadecimal digit, nothing that stands for somebody reaches across. */
    private void scan(CharSequence text, Place place) {
        int from = 0;
        while (from + NUMBER <= text.length()) {
            int start = from + NUMBER - 1;
            int end = start;
            if (isHexDigit(text.charAt(start))) {
                while (start > from && isHexDigit(text.charAt(start - 1))) {
                    start--;
                }
                while (end < text.length() && isHexDigit(text.charAt(end))) {
                    end++;
                }
                scanDigits(text, start, end, place);
            }
            // no hexadecimal digit is there, or the text has ended
            from = end + 1;
        }
    }

    /** Looks through hexadecimal digits with none beside them: one pseudonym, or numbers between letters. */
    private void scanDigits(CharSequence text, int start, int end, Place place) {
        if (end - start == PSEUDONYM && report(text, start, end, place)) {
            return;
        }
        int digits = 0;
        for (int i = start; i <= end; i++) {
            if (i < end && isDigit(text.charAt(i))) {
                digits++;
            } else {
                if (digits == NUMBER) {
                    report(text, i - NUMBER, i, place);
                }
                digits = 0;
            }
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHexDigit(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f');
    }

    /** Whether it stands for one of the learners, which is told. */
    private boolean report(CharSequence text, int start, int end, Place place) {
        boolean found = tokens.contains(text.subSequence(start, end).toString());
        if (found) {
            place.at(start, end);
        }
        return found;
    }

    @Override
    public String toString() {
        return "LearnerTokens[" + tokens.size() + "]";
    }
}
