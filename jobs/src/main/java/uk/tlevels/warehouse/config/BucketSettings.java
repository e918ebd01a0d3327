package uk.tlevels.warehouse.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigUtil;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What one bucket needs that others do not, as Spark settings for S3A. */
final class BucketSettings {
    private BucketSettings() {}

    /**
     * The Spark settings of the buckets in which places are.
     *
     * @param buckets for each place its settings by S3A's names without their prefix, e.g. {@code access.key}
     * @param places the URIs of the places, e.g. of {@code landing}
     * @throws SettingsException when two places in one bucket want different things
     */
    static Map<String, String> of(Config buckets, Map<String, String> places) {
        Map<String, String> settings = new TreeMap<>();
        places.forEach((place, uri) -> bucket(uri)
                .ifPresent(bucket -> buckets.getConfig(place).entrySet().forEach(entry -> {
                    String own = String.join(".", ConfigUtil.splitPath(entry.getKey()));
                    String name = "spark.hadoop.fs.s3a.bucket." + bucket + "." + own;
                    String value = String.valueOf(entry.getValue().unwrapped());
                    String other = settings.putIfAbsent(name, value);
                    if (other != null && !other.equals(value)) {
                        throw new SettingsException(
                                "storage.bucket.%s: '%s' differs from that of another place in the same bucket, %s"
                                        .formatted(place, own, bucket));
                    }
                })));
        return settings;
    }

    private static Optional<String> bucket(String uri) {
        return uri.startsWith("s3a://") ? Optional.ofNullable(URI.create(uri).getAuthority()) : Optional.empty();
    }
}
