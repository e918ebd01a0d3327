package uk.tlevels.warehouse.release.document;

import java.util.ArrayList;
import java.util.List;
import uk.tlevels.publishing.text.Block;
import uk.tlevels.publishing.text.Document;
import uk.tlevels.publishing.text.Line;
import uk.tlevels.publishing.text.Span;
import uk.tlevels.warehouse.release.definition.Edition;
import uk.tlevels.warehouse.release.definition.ReleaseDefinition;
import uk.tlevels.warehouse.release.definition.StatisticsType;

/**
 * What type of statistics a release is, whose rules it keeps, and when the next one comes. The types are those of the <a
 * href="https://code.statisticsauthority.gov.uk/">Code of Practice for Statistics</a>.
 */
public final class Standards {
    private static final String REGULATOR = "https://osr.statisticsauthority.gov.uk";

    private Standards() {}

    /** The standards that a release keeps. */
    public static Document of(ReleaseDefinition release, Edition edition) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.heading(1, release.about().type().title()));
        blocks.add(Block.paragraph(meaning(release.about().type())));
        blocks.add(Block.heading(1, "Code of Practice for Statistics"));
        blocks.add(Block.paragraph(compliance(release.about().type())));
        blocks.add(new Block.Paragraph(Line.of(
                Span.words("Tell us at "),
                Span.link(
                        release.about().contact().email(),
                        "mailto:" + release.about().contact().email()),
                Span.words(" how well we keep these standards, or the regulator at "),
                Span.link("regulation@statistics.gov.uk", "mailto:regulation@statistics.gov.uk"),
                Span.words(" or on "),
                Span.link("the website of the Office for Statistics Regulation", REGULATOR),
                Span.words("."))));
        blocks.add(Block.heading(1, "Next release"));
        blocks.add(Block.paragraph(edition.next()
                .map(next -> next + ". The day is announced at least four weeks before.")
                .orElse("None is planned of this period.")));
        return new Document("Standards and next release", blocks);
    }

    private static String meaning(StatisticsType type) {
        return switch (type) {
            case ACCREDITED ->
                "The Office for Statistics Regulation has reviewed these statistics and found that they meet the standards"
                        + " of trustworthiness, quality and value. They were called National Statistics before.";
            case IN_DEVELOPMENT ->
                "These statistics are still being developed: sources and methods are new and may change, and are tried"
                        + " together with the people who use them. A change of method is said where it is made, with what"
                        + " it does to the figures. Until they are no longer in development, take care in comparing"
                        + " releases. They were called experimental statistics before.";
            case OFFICIAL -> "These statistics are produced by and for government under the Code of Practice.";
            case AD_HOC ->
                "These statistics were made once, to answer a question, and are not part of a regular series.";
            case MANAGEMENT -> "These figures come from the running of a service. They are not official statistics.";
        };
    }

    private static String compliance(StatisticsType type) {
        return type.isOfficial()
                ? "Our statistical practice is regulated by the Office for Statistics Regulation, which sets the standards of"
                        + " trustworthiness, quality and value in the Code of Practice that all producers of official"
                        + " statistics should keep to. Methods, sources, revisions and the people with access before"
                        + " publication are published with each release; small numbers are protected before release."
                : "These figures are not regulated as official statistics. We keep to the pillars of trustworthiness,"
                        + " quality and value of the Code of Practice by choice.";
    }
}
