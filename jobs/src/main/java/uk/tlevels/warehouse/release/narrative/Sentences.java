package uk.tlevels.warehouse.release.narrative;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.tlevels.warehouse.contract.ContractException;
import uk.tlevels.warehouse.release.compare.EarlierNumbers;
import uk.tlevels.warehouse.release.data.Disclosed;
import uk.tlevels.warehouse.release.definition.Edition;
import uk.tlevels.warehouse.release.definition.PublicationStatus;
import uk.tlevels.warehouse.release.definition.ReleaseDefinition;
import uk.tlevels.warehouse.release.definition.Template;

/** Fills the templates of a release. */
public final class Sentences {
    private final SliceViews views;
    private final Values values;
    private final Map<String, String> words;

    /**
     * Sentences over what a release shows.
     *
     * @param compared the version of the edition that this one is compared with
     */
    public Sentences(
            ReleaseDefinition release, Edition edition, List<Disclosed> data, Optional<EarlierNumbers> compared) {
        this.views = new SliceViews(release, data);
        this.values = new Values(release, views, compared);
        this.words = Map.of(
                "period", edition.period().title(),
                "status", edition.status().map(PublicationStatus::title).orElse(""),
                "status_before", compared.map(EarlierNumbers::status).orElse("").toLowerCase(Locale.ROOT),
                "title", release.about().title());
    }

    /** What they are over. */
    SliceViews views() {
        return views;
    }

    /** Of which period, and at which status, the first number of a template is; blank where it names none. */
    String occasion(Template template) {
        return template.values().stream()
                .filter(v -> !words.containsKey(v))
                .findFirst()
                .map(values::occasion)
                .orElse("");
    }

    /**
     * A template with its numbers, or what it says otherwise where one of them may not be told.
     *
     * @throws ContractException when a number may not be shown, with the line of its definition
     */
    public String fill(Template template) {
        if (template.otherwise().isPresent()
                && template.values().stream().anyMatch(v -> !words.containsKey(v) && !values.isTold(v))) {
            return fill(template.otherwise().get());
        }
        StringBuilder text = new StringBuilder();
        for (Template.Part part : template.parts()) {
            if (part instanceof Template.Part.Words plain) {
                text.append(plain.text());
            } else if (part instanceof Template.Part.Value value) {
                text.append(Optional.ofNullable(words.get(value.value()))
                        .orElseGet(() -> values.of(value.value()).text()));
            } else if (part instanceof Template.Part.Period period) {
                text.append(values.period(period.value()));
            } else if (part instanceof Template.Part.Choice choice) {
                int sign = values.of(choice.value()).signum();
                text.append(sign > 0 ? choice.above() : sign < 0 ? choice.below() : choice.zero());
            }
        }
        return text.toString();
    }
}
