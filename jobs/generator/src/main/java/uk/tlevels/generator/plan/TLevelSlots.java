package uk.tlevels.generator.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import uk.tlevels.generator.people.TLevel;
import uk.tlevels.generator.quota.Draws;
import uk.tlevels.generator.quota.PlanNode;
import uk.tlevels.generator.quota.Scale;

/** Turns the quotas of a cohort into one slot per starter: which T Level, which fate, with results or not. */
final class TLevelSlots {

    /** What one starter will be. */
    record Slot(TLevel tLevel, Fate fate, boolean attemptedBoth) {}

    private final Plan plan;
    private final PlanNode quota;
    private final SplittableRandom random;

    TLevelSlots(Plan plan, PlanNode quota, SplittableRandom random) {
        this.plan = plan;
        this.quota = quota;
        this.random = random;
    }

    List<Slot> draw() {
        int starters = plan.scale().of(quota.at("starters").count());
        List<TLevel> tLevels = tLevels(starters);
        int attempted = quota.has("results")
                ? plan.scale().of(quota.at("results").at("attempted_both").count())
                : 0;
        boolean[] both = attemptedBoth(tLevels, attempted);
        List<Fate> others = otherFates(starters, attempted);
        List<Slot> slots = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < starters; i++) {
            Fate fate = both[i] ? Fate.COMPLETED : others.get(next++);
            slots.add(new Slot(tLevels.get(i), fate, both[i]));
        }
        return slots;
    }

    private List<TLevel> tLevels(int starters) {
        Map<String, Integer> exact = new LinkedHashMap<>();
        Map<String, Integer> rest = new LinkedHashMap<>();
        quota.at("pathways").counts().forEach((code, count) -> (isExact(code) ? exact : rest).put(code, count));
        int exactTotal = exact.isEmpty() ? 0 : plan.scale().of(exactRoute(quota).getValue());
        Map<String, Integer> shares = new LinkedHashMap<>(Scale.share(starters - exactTotal, rest));
        if (!exact.isEmpty()) {
            shares.putAll(Scale.share(exactTotal, exact));
        }
        List<TLevel> tLevels = new ArrayList<>();
        shares.forEach((code, count) -> {
            for (int i = 0; i < count; i++) {
                tLevels.add(plan.catalogue().tLevel(code));
            }
        });
        Draws.shuffle(tLevels, random);
        return tLevels;
    }

    private boolean[] attemptedBoth(List<TLevel> tLevels, int attempted) {
        boolean[] both = new boolean[tLevels.size()];
        int ofRoute = 0;
        if (attempted > 0 && quota.at("results").has("exact_route")) {
            Map.Entry<String, Integer> route = exactRoute(quota.at("results"));
            ofRoute = plan.scale().of(route.getValue());
            mark(both, tLevels, route.getKey(), ofRoute);
        }
        int left = attempted - ofRoute;
        for (int i = 0; left > 0 && i < both.length; i++) {
            if (!both[i] && (ofRoute == 0 || !isExact(tLevels.get(i).code()))) {
                both[i] = true;
                left--;
            }
        }
        return both;
    }

    private static void mark(boolean[] both, List<TLevel> tLevels, String route, int count) {
        int left = count;
        for (int i = 0; left > 0 && i < both.length; i++) {
            if (tLevels.get(i).route().equals(route)) {
                both[i] = true;
                left--;
            }
        }
    }

    private List<Fate> otherFates(int starters, int attempted) {
        List<Fate> all = new ArrayList<>();
        Scale.share(starters, quota.at("fates").counts()).forEach((name, count) -> {
            for (int i = 0; i < count; i++) {
                all.add(Fate.of(name));
            }
        });
        List<Fate> others = new ArrayList<>(all.subList(Math.min(attempted, all.size()), all.size()));
        Draws.shuffle(others, random);
        return others;
    }

    private boolean isExact(String code) {
        return quota.has("exact_route")
                && plan.catalogue()
                        .tLevel(code)
                        .route()
                        .equals(exactRoute(quota).getKey());
    }

    private static Map.Entry<String, Integer> exactRoute(PlanNode node) {
        return node.at("exact_route").counts().entrySet().iterator().next();
    }
}
