package uk.tlevels.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.DynamicTest;

/** A file of ours spoilt in one place, and the complaint: so many lines away from that place. */
public record Mistake(String name, String right, String wrong, String reason, int away) {
    /** One that is complained of where it is made. */
    public Mistake(String name, String right, String wrong, String reason) {
        this(name, right, wrong, reason, 0);
    }

    /** What reads a file. */
    public interface Reader {
        /** Reads its text, or refuses it. */
        Object read(String text);
    }

    /** That the text of a file is refused when the mistake is made in it. */
    public DynamicTest in(String text, String file, Reader reader) {
        return DynamicTest.dynamicTest(name, () -> {
            int place = text.indexOf(right);
            assertThat(place).as("'%s' stands in the file", right).isNotNegative();
            String spoilt = text.substring(0, place) + wrong + text.substring(place + right.length());
            long line = text.substring(0, place).lines().count()
                    + (place == 0 || text.charAt(place - 1) == '\n' ? 1 : 0)
                    + away;

            ContractException refused = catchThrowableOfType(ContractException.class, () -> reader.read(spoilt));

            assertThat(refused).as("refused").isNotNull();
            assertThat(refused.reason()).contains(reason);
            assertThat(refused.getMessage()).startsWith(file + ":" + line + ": ");
        });
    }
}
