package uk.tlevels.warehouse.release.narrative;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.tlevels.warehouse.contract.ContractException;
import uk.tlevels.warehouse.release.data.Disclosed;
import uk.tlevels.warehouse.release.definition.Edition;
import uk.tlevels.warehouse.release.definition.ReleaseDefinition;
import uk.tlevels.warehouse.release.definition.Status;
import uk.tlevels.warehouse.release.definition.Template;

/** Fills the templates of a release. */
public final class Sentences {
    private final SliceViews views;
    private final Values values;
    private final Map<String, String> words;

    /** Sentences over what a release shows. */
    public Sentences(ReleaseDefinition release, Edition edition, List<Disclosed> data) {
        this.views = new SliceViews(release, data);
        this.values = new Values(release, views);
        this.words = Map.of(
                "period", edition.period().title(),
                "status", edition.status().map(Status::title).orElse(""),
                "title", release.title());
    }

    /** What they are over. */
    SliceViews views() {
        return views;
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
            } else if (part instanceof Template.Part.Choice choice) {
                int sign = values.of(choice.value()).signum();
                text.append(sign > 0 ? choice.above() : sign < 0 ? choice.below() : choice.zero());
            }
        }
        return text.toString();
    }
}
