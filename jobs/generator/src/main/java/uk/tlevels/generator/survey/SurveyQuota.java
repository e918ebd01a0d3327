package uk.tlevels.generator.survey;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses respondents whose weights add up to a target as nearly as can be: whoever still fits under it, in their order,
 * and then one exchange to close the gap that is left.
 */
final class SurveyQuota {

    private SurveyQuota() {}

    /** Takes the chosen out of the list. */
    static List<Respondent> take(List<Respondent> from, long target) {
        List<Respondent> chosen = new ArrayList<>();
        List<Respondent> others = new ArrayList<>();
        long left = target;
        for (Respondent respondent : from) {
            if (respondent.weight() <= left) {
                chosen.add(respondent);
                left -= respondent.weight();
            } else {
                others.add(respondent);
            }
        }
        closeGap(chosen, others, left);
        from.clear();
        from.addAll(others);
        return chosen;
    }

    /** Exchanges the one pair whose difference in weight comes nearest to what is left. */
    private static void closeGap(List<Respondent> chosen, List<Respondent> others, long left) {
        long smallest = left;
        int out = -1;
        int in = -1;
        for (int i = 0; i < chosen.size() && smallest > 0; i++) {
            for (int j = 0; j < others.size(); j++) {
                long gap =
                        Math.abs(left - (others.get(j).weight() - chosen.get(i).weight()));
                if (gap < smallest) {
                    smallest = gap;
                    out = i;
                    in = j;
                }
            }
        }
        if (out >= 0) {
            others.set(in, chosen.set(out, others.get(in)));
        }
    }
}
