package uk.tlevels.generator.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import uk.tlevels.generator.people.Aims;
import uk.tlevels.generator.people.Catalogue;
import uk.tlevels.generator.people.People;
import uk.tlevels.generator.people.Programme;
import uk.tlevels.generator.people.Provider;
import uk.tlevels.generator.people.ProviderRegister;
import uk.tlevels.generator.people.TLevel;
import uk.tlevels.generator.people.Uln;
import uk.tlevels.generator.quota.AcademicYear;
import uk.tlevels.generator.quota.Draws;
import uk.tlevels.generator.quota.PlanNode;
import uk.tlevels.generator.quota.Scale;
import uk.tlevels.generator.quota.Streams;

/** What all planners of one population share and fill. */
public final class Plan {

    private final PlanNode quotas;
    private final Scale scale;
    private final Streams streams;
    private final Catalogue catalogue;
    private final Aims aims;
    private final People people;
    private final List<Provider> providers;
    private final List<Provider> withStudyProgrammes;
    private final ProgressionPool progression = new ProgressionPool();
    private final List<Enrolment> enrolments = new ArrayList<>();
    private final Map<Integer, List<TLevelStart>> tLevelStarts = new TreeMap<>();

    /** With providers, but nobody yet. */
    public Plan(PlanNode quotas, Scale scale, Streams streams) {
        this.quotas = quotas;
        this.scale = scale;
        this.streams = streams;
        this.catalogue = Catalogue.load();
        this.aims = Aims.load();
        this.people = new People(streams);
        this.providers = ProviderRegister.of(countedProviders() + excludedOnly(), streams);
        this.withStudyProgrammes = providers.subList(0, studyProgrammeProviders());
    }

    private int countedProviders() {
        int most = studyProgrammeProviders();
        for (int year : AcademicYear.ALL) {
            most = Math.max(
                    most,
                    scale.atLeastOne(
                            quotas.at("providers").at("t_level").at(year).count()));
        }
        return most;
    }

    private int studyProgrammeProviders() {
        return Math.max(6, scale.of(quotas.at("providers").at("study_programme").count()));
    }

    private int excludedOnly() {
        return quotas.at("providers").at("excluded_only").count();
    }

    /** The providers that teach the kind of programme in the year: the first so many of the register. */
    public List<Provider> teaching(String kind, int year) {
        int count = scale.atLeastOne(quotas.at("providers").at(kind).at(year).count());
        return providers.subList(0, count);
    }

    List<Provider> withStudyProgrammes() {
        return withStudyProgrammes;
    }

    /** Providers whose T Level learners never count. */
    List<Provider> withExcludedLearnersOnly() {
        return providers.subList(providers.size() - excludedOnly(), providers.size());
    }

    /** The quotas of people. */
    public PlanNode quotas() {
        return quotas;
    }

    /** The share of the nation. */
    public Scale scale() {
        return scale;
    }

    /** Where planners draw from, each under names of its own. */
    public Streams streams() {
        return streams;
    }

    /** The T Levels. */
    public Catalogue catalogue() {
        return catalogue;
    }

    Aims aims() {
        return aims;
    }

    /** Where people come from. */
    public People people() {
        return people;
    }

    /** All providers, in the order of the register. */
    public List<Provider> providers() {
        return providers;
    }

    ProgressionPool progression() {
        return progression;
    }

    List<Enrolment> enrolments() {
        return enrolments;
    }

    /** The T Level starters who count, of one year, in the order planned. */
    public List<TLevelStart> startsOf(int year) {
        return tLevelStarts.computeIfAbsent(year, any -> new ArrayList<>());
    }

    /** The number of learners to plant of a kind in a year, at this scale. */
    int planted(String kind, int year) {
        return scale.atLeastOne(quotas.at("planted").at(kind).countOrZero(year));
    }

    /** A starter of T Levels beyond those that the quotas ask for. */
    Enrolment uncounted(Provider provider, int year, Calendar calendar, SplittableRandom random, Blemish blemish) {
        TLevel tLevel = catalogue.tLevel("60358294");
        return new Enrolment(
                people.sixteen(year, provider, Uln.Kind.VALID),
                provider.index(),
                Programme.T_LEVEL,
                tLevel.code(),
                Draws.pick(tLevel.specialisms(), random).code(),
                calendar.start(year),
                calendar.plannedEnd(year, 2),
                Optional.empty(),
                blemish);
    }
}
