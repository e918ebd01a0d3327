package uk.tlevels.warehouse.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.pipeline.Publication;
import uk.tlevels.warehouse.pipeline.PublicationLog;
import uk.tlevels.warehouse.pipeline.Warehouse;
import uk.tlevels.warehouse.release.Releases;
import uk.tlevels.warehouse.release.manifest.Manifest;
import uk.tlevels.warehouse.release.store.ReleasePlace;

/**
 * What was visible in the past, by any name that people have for it: the number of a publication, a moment ({@code
 * 2024-04-25}, {@code 2024-04-25T09:30:00Z}; a day stands for its end, times without a zone are UTC), or a version of a
 * release, {@code NAME/PERIOD/VERSION}.
 */
public final class AsOf {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private AsOf() {}

    /**
     * Looks a name up; needs no Spark.
     *
     * @throws IllegalArgumentException when it names nothing
     */
    public static Publication find(Warehouse warehouse, String name) {
        PublicationLog log = PublicationLog.read(warehouse.lake());
        if (log.all().isEmpty()) {
            throw new IllegalArgumentException("nothing has been published yet");
        }
        if (NUMBER.matcher(name).matches()) {
            return log.numbered(Long.parseLong(name))
                    .orElseThrow(
                            () -> new IllegalArgumentException("there is no publication %s; the newest is %d, of %s"
                                    .formatted(
                                            name,
                                            log.all().lastKey(),
                                            log.all().lastEntry().getValue().at())));
        }
        Optional<Instant> moment = moment(name);
        if (moment.isPresent()) {
            return log.visibleAt(moment.get())
                    .orElseThrow(() -> new IllegalArgumentException("nothing was published by %s; the first was on %s"
                            .formatted(
                                    moment.get(),
                                    log.all().firstEntry().getValue().at())));
        }
        if (name.contains("/")) {
            return release(warehouse, name);
        }
        throw new IllegalArgumentException(
                "'%s' is no publication (a number), no moment (2024-04-25 or 2024-04-25T09:30:00Z) and no release (NAME/PERIOD/VERSION)"
                        .formatted(name));
    }

    private static Publication release(Warehouse warehouse, String name) {
        ReleasePlace place = ReleasePlace.parse(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'%s' names no version of a release; give NAME/PERIOD/VERSION, e.g. tlevel-results/2022-23/1-provisional"
                                .formatted(name)));
        Manifest manifest = new Releases(warehouse, Schemas.folder().resolve("releases"))
                .version(place)
                .manifest();
        Map<TableName, Publication.Pin> tables = new TreeMap<>();
        manifest.tables()
                .forEach((table, version) -> tables.put(
                        TableName.of(table),
                        new Publication.Pin(version.version(), version.contentHash(), version.rows(), "")));
        return new Publication(
                0, "", tables, Publication.latest(warehouse.lake()).keyCheck());
    }

    private static Optional<Instant> moment(String text) {
        return parsed(() -> Instant.parse(text))
                .or(() ->
                        parsed(() -> LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC)))
                .or(() -> parsed(() -> LocalDate.parse(text)
                        .plusDays(1)
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC)
                        .minusNanos(1)));
    }

    private static Optional<Instant> parsed(java.util.function.Supplier<Instant> parse) {
        try {
            return Optional.of(parse.get());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
