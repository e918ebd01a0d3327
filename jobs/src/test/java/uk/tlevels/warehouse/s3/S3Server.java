package uk.tlevels.warehouse.s3;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.testcontainers.DockerClientFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import uk.tlevels.warehouse.Hadoop;
import uk.tlevels.warehouse.lake.store.s3.S3Storage;

/**
 * The S3 server of the test JVM, started by the first test that asks for it: MinIO in a container where Docker answers,
 * otherwise, or where {@code -Dtlevels.s3.in-process=true} asks for it, a server inside this JVM. It says on standard
 * output which of the two it is.
 */
public final class S3Server {
    /** The access key of the user who may do everything. */
    public static final String ACCESS_KEY = "tests-access-key";

    /** The secret key of the user who may do everything. */
    public static final String SECRET_KEY = "tests-secret-key-of-nothing-else";

    private static final AtomicInteger BUCKETS = new AtomicInteger();

    private final StoreProcess process;
    private final S3Client client;

    private S3Server(StoreProcess process) {
        this.process = process;
        this.client = S3Client.builder()
                .endpointOverride(process.endpoint())
                .region(Region.EU_WEST_2)
                .forcePathStyle(true)
                .httpClientBuilder(ApacheHttpClient.builder())
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY)))
                .build();
    }

    /** The server. */
    public static S3Server shared() {
        return Holder.SERVER;
    }

    /** Where it answers, e.g. {@code http://127.0.0.1:40123}. */
    public URI endpoint() {
        return process.endpoint();
    }

    /** A client of the AWS SDK. */
    public S3Client client() {
        return client;
    }

    /** Makes an empty bucket that no other test has. */
    public String bucket() {
        String name = "tests-%d-%d".formatted(ProcessHandle.current().pid(), BUCKETS.incrementAndGet());
        client.createBucket(bucket -> bucket.bucket(name));
        return name;
    }

    /** Ends the server at once, as a crash does. What it acknowledged is kept. */
    public void stop() {
        process.stop();
    }

    /** Starts it again where it was. */
    public void start() {
        process.start();
    }

    /** The Spark settings by which {@code s3a:} paths of a bucket are on this server. */
    public Map<String, String> settings(String bucket) {
        return settings(bucket, endpoint());
    }

    /** The Spark settings by which a bucket is reached through another endpoint, such as that of a {@link FaultyProxy}. */
    public Map<String, String> settings(String bucket, URI endpoint) {
        String prefix = "spark.hadoop.fs.s3a.bucket." + bucket + ".";
        Map<String, String> settings = new TreeMap<>();
        settings.put(prefix + "endpoint", endpoint.toString());
        settings.put(prefix + "endpoint.region", Region.EU_WEST_2.id());
        settings.put(prefix + "path.style.access", "true");
        settings.put(prefix + "access.key", ACCESS_KEY);
        settings.put(prefix + "secret.key", SECRET_KEY);
        return settings;
    }

    /** A Hadoop configuration by which {@code s3a:} paths of a bucket are on this server. */
    public Configuration configuration(String bucket) {
        return configuration(bucket, endpoint());
    }

    /** A Hadoop configuration by which a bucket is reached through another endpoint. */
    public Configuration configuration(String bucket, URI endpoint) {
        Map<String, String> settings = new TreeMap<>(S3Storage.settings());
        settings.putAll(settings(bucket, endpoint));
        return Hadoop.with(settings);
    }

    private static final class Holder {
        private static final S3Server SERVER = start();

        private static S3Server start() {
            boolean docker = !Boolean.getBoolean("tlevels.s3.in-process")
                    && DockerClientFactory.instance().isDockerAvailable();
            if (!docker && Boolean.getBoolean("tlevels.ci")) {
                throw new IllegalStateException("no Docker answers, and -Dtlevels.ci=true asks for MinIO");
            }
            StoreProcess process = docker
                    ? MinioContainer.start(ACCESS_KEY, SECRET_KEY)
                    : InProcessStore.start(ACCESS_KEY, SECRET_KEY);
            System.out.println("S3 tests run on " + process + " at " + process.endpoint());
            return new S3Server(process);
        }
    }
}
