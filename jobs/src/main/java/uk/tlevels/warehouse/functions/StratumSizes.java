package uk.tlevels.warehouse.functions;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.tlevels.warehouse.statistics.FinitePopulation;
import uk.tlevels.warehouse.statistics.Stratum;

/** How many PSUs the population has in each stratum, as the rows tell it. */
final class StratumSizes {
    private final TreeMap<Stratum, Long> sizes = new TreeMap<>();

    /**
     * Adds what one row says.
     *
     * @throws IllegalArgumentException if another row of the stratum said otherwise
     */
    void add(Stratum stratum, long size) {
        Long before = sizes.putIfAbsent(stratum, size);
        if (before != null && before != size) {
            throw new IllegalArgumentException("Stratum " + stratum + " has population sizes " + before + " and " + size
                    + ": all its respondents must have the same");
        }
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
        return new FinitePopulation(sizes);
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeInt(sizes.size());
        for (Map.Entry<Stratum, Long> size : sizes.entrySet()) {
            Optional<String> name = size.getKey().name();
            out.writeBoolean(name.isPresent());
            out.writeUTF(name.orElse(""));
            out.writeLong(size.getValue());
        }
    }

    static StratumSizes readFrom(DataInput in) throws IOException {
        StratumSizes read = new StratumSizes();
        for (int left = in.readInt(); left > 0; left--) {
            boolean named = in.readBoolean();
            Optional<String> name = Optional.of(in.readUTF()).filter(text -> named);
            read.sizes.put(new Stratum(name), in.readLong());
        }
        return read;
    }
}
