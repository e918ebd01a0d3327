package uk.tlevels.generator.hosting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.tlevels.generator.people.Place;
import uk.tlevels.generator.quota.PlanNode;
import uk.tlevels.generator.quota.Scale;

/**
 * All hosts: the named ones, and some of every kind in every place.
 *
 * @param named hosts with quotas of their own, which take nobody beyond them
 * @param local the others
 */
record HostRegister(List<Host> named, List<Host> local) {

    private static final int FIRST_ID = 910_000_001;
    private static final int NEXT_ID = 37;

    static HostRegister of(PlanNode quotas, Scale scale) {
        List<Place> places = Place.all();
        List<Host> named = new ArrayList<>();
        for (PlanNode host : quotas.at("named_hosts").list()) {
            String board = host.at("board").text();
            Place place = places.stream()
                    .filter(any -> any.icbCode().equals(board))
                    .findFirst()
                    .orElseThrow();
            named.add(host(host, named.size(), host.at("name").text(), place));
        }
        List<Host> local = new ArrayList<>();
        for (PlanNode kind : quotas.at("host_kinds").list()) {
            int count = scale.atLeastOne(kind.at("in_each_place").count());
            for (Place place : places) {
                for (int i = 1; i <= count; i++) {
                    local.add(host(kind, named.size() + local.size(), name(kind, place, i), place));
                }
            }
        }
        return new HostRegister(List.copyOf(named), List.copyOf(local));
    }

    private static String name(PlanNode kind, Place place, int number) {
        String town = place.laName().replaceFirst(", .*", "");
        String words = town + " " + kind.at("words").text();
        return number == 1 ? words : words + " (" + number + ")";
    }

    private static Host host(PlanNode quota, int index, String name, Place place) {
        return new Host(
                FIRST_ID + index * NEXT_ID,
                name,
                quota.at("type").text(),
                quota.at("size").text(),
                quota.at("section").text(),
                place,
                quota.has("nationwide") && quota.at("nationwide").text().equals("true"),
                quota.at("routes").list().stream().map(PlanNode::text).toList(),
                quota.countOrZero("weight"));
    }

    /** The hosts of a place that take a route; of all places where there is none. */
    List<Host> near(Place place, String route) {
        List<Host> taking =
                local.stream().filter(host -> host.routes().contains(route)).toList();
        List<Host> there =
                taking.stream().filter(host -> host.place().equals(place)).toList();
        return there.isEmpty() ? taking : there;
    }

    List<Host> all() {
        Map<Integer, Host> all = new TreeMap<>();
        named.forEach(host -> all.put(host.id(), host));
        local.forEach(host -> all.put(host.id(), host));
        return List.copyOf(all.values());
    }
}
