package uk.tlevels.warehouse.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** What support programmes did, one file a programme. Cancelled activities and repeated rows never count. */
final class ActivityLog {

    private static final int HUNDREDTHS = 100;
    private static final int QUARTER = 25;
    private static final int RECORDS_PER_FLAW = 2_000;

    private final Node plan;
    private final List<Provider> providers;
    private final Streams streams;
    private final Scale scale;

    ActivityLog(Node plan, List<Provider> providers, Streams streams, Scale scale) {
        this.plan = plan;
        this.providers = providers;
        this.streams = streams;
        this.scale = scale;
    }

    List<Written> write(Landing landing) {
        Map<String, CsvText> texts = new LinkedHashMap<>();
        Map<String, Planted> planted = new LinkedHashMap<>();
        for (Node kind : plan.at("activities").list()) {
            String file = "registers/activity_" + kind.at("file").text() + ".csv";
            activities(
                    kind,
                    file,
                    texts.computeIfAbsent(file, any -> header()),
                    planted.computeIfAbsent(file, any -> new Planted()));
        }
        List<Written> files = new ArrayList<>();
        texts.forEach((file, csv) -> files.add(landing.text(file, csv.toString(), planted.get(file))));
        return files;
    }

    private static CsvText header() {
        return CsvText.windows()
                .row(
                        "Activity reference",
                        "Activity date",
                        "Programme",
                        "Activity",
                        "Participant type",
                        "Participant reference",
                        "UKPRN",
                        "Quantity",
                        "Unit",
                        "Status");
    }

    private void activities(Node kind, String file, CsvText csv, Planted planted) {
        SplittableRandom random = streams.named(
                file + kind.at("activity").text() + kind.at("from").text());
        int participants = participants(kind);
        int records = Math.max(participants, scale.atLeastOne(kind.at("records").count()));
        int[] quantities = quantities(scale.of(kind.at("hundredths").count()), records, random);
        int toPlant = participants > 0 ? 1 + records / RECORDS_PER_FLAW : 0;
        for (int i = 0; i < records; i++) {
            int who = i < participants ? i : participants == 0 ? -1 : random.nextInt(participants);
            LocalDate day = day(kind, i, records, random);
            int start = csv.length();
            String reference = reference(kind, i);
            row(csv, kind, reference, day, who, quantities[i], kind.at("status").text());
            if (i < toPlant) {
                planted.add("repeated_activity", file, reference);
                csv.append(csv.since(start));
                String cancelled = reference(kind, records + i);
                planted.add("cancelled_activity", file, cancelled);
                row(csv, kind, cancelled, day, who, quantities[i], "Cancelled");
            }
        }
    }

    private int participants(Node kind) {
        int scaled = scale.atLeastOne(kind.at("participants").count());
        return isProvider(kind) ? Math.min(scaled, providers.size()) : scaled;
    }

    private static boolean isProvider(Node kind) {
        return kind.at("type").text().equals("Provider");
    }

    /** Days spread evenly where nobody is named, as a website counts every day; drawn otherwise. */
    private static LocalDate day(Node kind, int record, int records, SplittableRandom random) {
        LocalDate first = LocalDate.parse(kind.at("from").text());
        LocalDate last = LocalDate.parse(kind.at("to").text());
        if (kind.at("type").text().isEmpty()) {
            return first.plusDays((last.toEpochDay() - first.toEpochDay()) * record / Math.max(1, records - 1));
        }
        return Draws.day(first, last, random);
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

    private static String reference(Node kind, int number) {
        return kind.at("activity").text().substring(0, 2).toUpperCase(Locale.ROOT)
                + kind.at("from").text().substring(2, 4)
                + (100_001 + number);
    }

    private void row(CsvText csv, Node kind, String reference, LocalDate day, int who, int quantity, String status) {
        csv.row(
                reference,
                day.toString(),
                kind.at("programme").text(),
                kind.at("activity").text(),
                kind.at("type").text(),
                who < 0 || isProvider(kind) ? "" : participant(kind, who),
                isProvider(kind) ? String.valueOf(providers.get(who).ukprn()) : "",
                kind.at("unit").text().isEmpty() ? "" : decimal(quantity),
                kind.at("unit").text(),
                status);
    }

    private static String decimal(int hundredths) {
        return hundredths % HUNDREDTHS == 0
                ? String.valueOf(hundredths / HUNDREDTHS)
                : String.format(Locale.ROOT, "%d.%02d", hundredths / HUNDREDTHS, hundredths % HUNDREDTHS);
    }

    private static String participant(Node kind, int who) {
        return kind.at("type").text().substring(0, 1) + (200_001 + who * 3);
    }
}
