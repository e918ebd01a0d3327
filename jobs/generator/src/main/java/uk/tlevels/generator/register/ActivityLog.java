package uk.tlevels.generator.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import uk.tlevels.generator.file.CsvText;
import uk.tlevels.generator.file.LandingRoot;
import uk.tlevels.generator.file.Planted;
import uk.tlevels.generator.file.Written;
import uk.tlevels.generator.people.Provider;
import uk.tlevels.generator.quota.Draws;
import uk.tlevels.generator.quota.PlanNode;
import uk.tlevels.generator.quota.Scale;
import uk.tlevels.generator.quota.Streams;

/** What support programmes did, one file a programme. Cancelled activities and repeated rows never count. */
final class ActivityLog {

    private static final int HUNDREDTHS = 100;
    private static final int QUARTER = 25;
    private static final int RECORDS_PER_FLAW = 2_000;

    private static final String[] HEADER = {
        "Activity reference",
        "Activity date",
        "Programme",
        "Activity",
        "Participant type",
        "Participant reference",
        "UKPRN",
        "Quantity",
        "Unit",
        "Status"
    };

    /**
     * What a programme did of one kind.
     *
     * @param series what the references of its records begin with
     * @param participants who took part
     * @param hundredths the quantity of all records together
     * @param unit of the quantity, empty for none
     */
    private record Kind(
            String programme,
            String activity,
            String series,
            Participants participants,
            int records,
            LocalDate from,
            LocalDate to,
            int hundredths,
            String unit,
            String status) {

        static Kind of(PlanNode node) {
            String activity = node.at("activity").text();
            String from = node.at("from").text();
            return new Kind(
                    node.at("programme").text(),
                    activity,
                    activity.substring(0, 2).toUpperCase(Locale.ROOT) + from.substring(2, 4),
                    new Participants(
                            node.at("type").text(), node.at("participants").count()),
                    node.at("records").count(),
                    LocalDate.parse(from),
                    LocalDate.parse(node.at("to").text()),
                    node.at("hundredths").count(),
                    node.at("unit").text(),
                    node.at("status").text());
        }

        String reference(int number) {
            return series + (100_001 + number);
        }
    }

    /**
     * Who took part.
     *
     * @param type empty where nobody is named
     */
    private record Participants(String type, int count) {
        boolean areProviders() {
            return type.equals("Provider");
        }

        String reference(int who) {
            return type.substring(0, 1) + (200_001 + who * 3);
        }
    }

    private final PlanNode plan;
    private final List<Provider> providers;
    private final Streams streams;
    private final Scale scale;

    ActivityLog(PlanNode plan, List<Provider> providers, Streams streams, Scale scale) {
        this.plan = plan;
        this.providers = providers;
        this.streams = streams;
        this.scale = scale;
    }

    List<Written> write(LandingRoot landing) {
        Map<String, List<Kind>> byFile = new LinkedHashMap<>();
        for (PlanNode kind : plan.at("activities").list()) {
            byFile.computeIfAbsent("registers/activity_" + kind.at("file").text() + ".csv", any -> new ArrayList<>())
                    .add(Kind.of(kind));
        }
        List<Written> files = new ArrayList<>();
        byFile.forEach((file, kinds) -> {
            Planted planted = new Planted();
            files.add(landing.csv(file, CsvText.WINDOWS, planted, csv -> {
                for (Kind kind : kinds) {
                    // each kind came as a file of its own, and with its own header
                    csv.row(HEADER);
                    planted.add("repeated_header", file, kind.activity());
                    activities(kind, file, csv, planted);
                }
            }));
        });
        return files;
    }

    private void activities(Kind kind, String file, CsvText csv, Planted planted) {
        SplittableRandom random = streams.named(file + kind.activity() + kind.from());
        int participants = participants(kind);
        int records = Math.max(participants, scale.atLeastOne(kind.records()));
        int[] quantities = quantities(scale.of(kind.hundredths()), records, random);
        int toPlant = participants > 0 ? 1 + records / RECORDS_PER_FLAW : 0;
        for (int i = 0; i < records; i++) {
            int who = i < participants ? i : participants == 0 ? -1 : random.nextInt(participants);
            LocalDate day = day(kind, i, records, random);
            String reference = kind.reference(i);
            csv.mark();
            row(csv, kind, reference, day, who, quantities[i], kind.status());
            if (i < toPlant) {
                planted.add("repeated_activity", file, reference);
                csv.append(csv.sinceMark());
                String cancelled = kind.reference(records + i);
                planted.add("cancelled_activity", file, cancelled);
                row(csv, kind, cancelled, day, who, quantities[i], "Cancelled");
            }
        }
    }

    private int participants(Kind kind) {
        int scaled = scale.atLeastOne(kind.participants().count());
        return kind.participants().areProviders() ? Math.min(scaled, providers.size()) : scaled;
    }

    /** Days spread evenly where nobody is named, as a website counts every day; drawn otherwise. */
    private static LocalDate day(Kind kind, int record, int records, SplittableRandom random) {
        if (kind.participants().type().isEmpty()) {
            long days = kind.to().toEpochDay() - kind.from().toEpochDay();
            return kind.from().plusDays(days * record / Math.max(1, records - 1));
        }
        return Draws.day(kind.from(), kind.to(), random);
    }

    /** Quantities that add up to the total: whole numbers, or quarters, where it is made of them. */
    private static int[] quantities(int hundredths, int records, SplittableRandom random) {
        int whole = hundredths % HUNDREDTHS == 0 ? HUNDREDTHS : hundredths % QUARTER == 0 ? QUARTER : 1;
        int units = hundredths / whole;
        int[] quantities = new int[records];
        int given = 0;
        for (int i = 0; i < records; i++) {
            quantities[i] = units / records;
            given += quantities[i];
        }
        for (int left = units - given; left > 0; left--) {
            quantities[left % records]++;
        }
        for (int i = 1; i < records; i++) {
            int moved = random.nextInt(quantities[i] / 3 + 1);
            quantities[i] -= moved;
            quantities[i - 1] += moved;
        }
        for (int i = 0; i < records; i++) {
            quantities[i] *= whole;
        }
        return quantities;
    }

    private void row(CsvText csv, Kind kind, String reference, LocalDate day, int who, int quantity, String status) {
        csv.row(
                reference,
                day.toString(),
                kind.programme(),
                kind.activity(),
                kind.participants().type(),
                who < 0 || kind.participants().areProviders()
                        ? ""
                        : kind.participants().reference(who),
                kind.participants().areProviders()
                        ? String.valueOf(providers.get(who).ukprn())
                        : "",
                kind.unit().isEmpty() ? "" : decimal(quantity),
                kind.unit(),
                status);
    }

    private static String decimal(int hundredths) {
        return hundredths % HUNDREDTHS == 0
                ? String.valueOf(hundredths / HUNDREDTHS)
                : String.format(Locale.ROOT, "%d.%02d", hundredths / HUNDREDTHS, hundredths % HUNDREDTHS);
    }
}
