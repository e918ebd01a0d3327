package uk.tlevels.warehouse.functions;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import uk.tlevels.statistics.DesignUnit;
import uk.tlevels.statistics.FinitePopulation;
import uk.tlevels.statistics.SurveyState;

/** The aggregation buffer of many domains of one design: the design once, and of each domain its own respondents. */
final class SurveyDomains {
    private final SurveyState design;
    private final StratumSizes sizes;
    private final TreeMap<byte[], SurveyState> domains = new TreeMap<>(Arrays::compareUnsigned);

    SurveyDomains() {
        this(new SurveyState(), new StratumSizes());
    }

    private SurveyDomains(SurveyState design, StratumSizes sizes) {
        this.design = design;
        this.sizes = sizes;
    }

    /** Adds a respondent to the design, once however many domains it is in. */
    void addRespondent(DesignUnit unit) {
        design.addOutside(unit);
    }

    /** Adds what its row says of the population, if anything. */
    void addPopulation(DesignUnit unit, Optional<Long> psus) {
        sizes.add(unit.stratum(), psus);
    }

    /** The respondents of a domain alone. */
    SurveyState domain(byte[] key) {
        return domains.computeIfAbsent(key, unseen -> new SurveyState());
    }

    FinitePopulation population() {
        return sizes.population();
    }

    /** Looks at each domain in the whole design. */
    void forEach(BiConsumer<byte[], SurveyState> action) {
        domains.forEach((key, state) -> action.accept(key, state.within(design)));
    }

    void merge(SurveyDomains other) {
        design.merge(other.design);
        sizes.merge(other.sizes);
        other.domains.forEach((key, state) -> domain(key).merge(state));
    }

    void writeTo(DataOutput out) throws IOException {
        design.writeTo(out);
        sizes.writeTo(out);
        out.writeInt(domains.size());
        for (Map.Entry<byte[], SurveyState> domain : domains.entrySet()) {
            out.writeInt(domain.getKey().length);
            out.write(domain.getKey());
            domain.getValue().writeTo(out);
        }
    }

    static SurveyDomains readFrom(DataInput in) throws IOException {
        SurveyDomains read = new SurveyDomains(SurveyState.readFrom(in), StratumSizes.readFrom(in));
        for (int left = in.readInt(); left > 0; left--) {
            byte[] key = new byte[in.readInt()];
            in.readFully(key);
            read.domains.put(key, SurveyState.readFrom(in));
        }
        return read;
    }
}
