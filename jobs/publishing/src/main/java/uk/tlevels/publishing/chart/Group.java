package uk.tlevels.publishing.chart;

import java.util.List;
import uk.tlevels.publishing.number.Amount;

/**
 * The amounts of one category.
 *
 * @param label the category
 * @param amounts one for each series or part of the chart, in its order
 */
public record Group(String label, List<Amount> amounts) {
    /** Copies the amounts. */
    public Group {
        amounts = List.copyOf(amounts);
    }

    static void requireWidth(Frame frame, List<String> names, List<Group> groups) {
        if (names.isEmpty() || names.size() > 6) {
            throw frame.refuse("has " + names.size() + " kinds of bar; give it 1 to 6, as there are six colours");
        }
        if (groups.isEmpty()) {
            throw frame.refuse("has no row; leave it out where there is nothing to show");
        }
        for (Group group : groups) {
            if (group.amounts().size() != names.size()) {
                throw frame.refuse("has " + names.size() + " kinds of bar and "
                        + group.amounts().size() + " amounts for \"" + group.label() + "\"; give one for each");
            }
        }
    }
}
