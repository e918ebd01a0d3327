package uk.tlevels.generator.register;

import java.util.Locale;
import uk.tlevels.generator.file.CsvText;
import uk.tlevels.generator.file.LandingRoot;
import uk.tlevels.generator.file.Written;
import uk.tlevels.generator.people.Catalogue;
import uk.tlevels.generator.people.TLevel;
import uk.tlevels.generator.quota.Resources;

/**
 * The learning aim register (LARS): every aim that a return may use. Type 1468 marks the technical
 * qualification of a T Level; class codes have level X.
 */
final class LearningAimRegister {

    private LearningAimRegister() {}

    static Written write(Catalogue catalogue, LandingRoot landing) {
        return landing.csv("reference/lars_learning_delivery.csv", CsvText.UNIX, csv -> rows(csv, catalogue));
    }

    private static void rows(CsvText csv, Catalogue catalogue) {
        csv.row(
                "LearnAimRef",
                "EffectiveFrom",
                "EffectiveTo",
                "LearnAimRefTitle",
                "LearnAimRefType",
                "NotionalNVQLevel",
                "NotionalNVQLevelv2",
                "AwardOrgCode",
                "SectorSubjectAreaTier1",
                "SectorSubjectAreaTier2",
                "GuidedLearningHours");
        Resources.rows("generator/aims.csv")
                .forEach(aim -> csv.row(
                        aim.getField("learn_aim_ref"),
                        aim.getField("effective_from"),
                        "",
                        aim.getField("title"),
                        aim.getField("type"),
                        aim.getField("level"),
                        aim.getField("level_v2"),
                        aim.getField("awarding_organisation"),
                        aim.getField("tier_1"),
                        aim.getField("tier_2"),
                        aim.getField("guided_learning_hours")));
        Resources.rows("schemas/reference/foundation_year_routes.csv")
                .forEach(code -> part(
                        csv,
                        code.getField("class_code"),
                        "2020-08-01",
                        ("T Level Foundation Year " + code.getField("route_name")).strip()));
        catalogue.tLevels().values().forEach(tLevel -> tLevel(csv, tLevel));
    }

    private static void tLevel(CsvText csv, TLevel tLevel) {
        String from = tLevel.firstTeachingYear() + "-08-01";
        String organisation =
                tLevel.awardingOrganisation().replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT);
        csv.row(
                tLevel.code(),
                from,
                "",
                "T Level Technical Qualification in " + tLevel.coreName(),
                "1468",
                "3",
                "3",
                organisation,
                "X",
                "X",
                "1200");
        tLevel.specialisms()
                .forEach(choice -> part(csv, choice.code(), from, "T Level occupational specialism: " + choice.name()));
    }

    /** An aim that has neither a level nor hours of its own. */
    private static void part(CsvText csv, String code, String from, String title) {
        csv.row(code, from, "", title, "0001", "X", "X", "", "X", "X", "0");
    }
}
