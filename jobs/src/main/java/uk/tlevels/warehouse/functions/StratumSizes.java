package uk.tlevels.warehouse.functions;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.tlevels.statistics.FinitePopulation;
import uk.tlevels.statistics.Stratum;

/** How many PSUs the population has in each stratum, as the rows tell it; of a stratum all say the same, or none anything. */
final class StratumSizes {
    private final TreeMap<Stratum, Optional<Long>> sizes = new TreeMap<>();

    /**
     * Adds what one row says, if anything.
     *
     * @throws IllegalArgumentException if another row of the stratum said otherwise
     */
    void add(Stratum stratum, Optional<Long> size) {
        Optional<Long> before = sizes.putIfAbsent(stratum, size);
        if (before != null && !before.equals(size)) {
            throw new IllegalArgumentException(
                    "population_psus is %s and %s in stratum %s; all its respondents must have the same"
                            .formatted(shown(before), shown(size), stratum));
        }
    }

    private static String shown(Optional<Long> size) {
        return size.map(String::valueOf).orElse("NULL");
    }

    void merge(StratumSizes other) {
        other.sizes.forEach(this::add);
    }

    /** The sizes of strata that no other design has. */
    StratumSizes under(String design) {
        StratumSizes own = new StratumSizes();
        sizes.forEach((stratum, size) -> own.add(stratum.under(design), size));
        return own;
    }

    FinitePopulation population() {
        Map<Stratum, Long> known = new TreeMap<>();
        sizes.forEach((stratum, size) -> size.ifPresent(psus -> known.put(stratum, psus)));
        return new FinitePopulation(known);
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeInt(sizes.size());
        for (Map.Entry<Stratum, Optional<Long>> size : sizes.entrySet()) {
            Optional<String> name = size.getKey().name();
            out.writeBoolean(name.isPresent());
            out.writeUTF(name.orElse(""));
            // a population has more than none
            out.writeLong(size.getValue().orElse(0L));
        }
    }

    static StratumSizes readFrom(DataInput in) throws IOException {
        StratumSizes read = new StratumSizes();
        for (int left = in.readInt(); left > 0; left--) {
            boolean named = in.readBoolean();
            Optional<String> name = Optional.of(in.readUTF()).filter(text -> named);
            read.sizes.put(new Stratum(name), Optional.of(in.readLong()).filter(size -> size > 0));
        }
        return read;
    }
}
