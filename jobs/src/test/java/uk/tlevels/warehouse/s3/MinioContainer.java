package uk.tlevels.warehouse.s3;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import java.net.URI;
import java.time.Duration;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.HttpWaitStrategy;
import org.testcontainers.images.PullPolicy;
import org.testcontainers.utility.DockerImageName;

/** MinIO in a container of the image that {@code .ci/minio} makes. */
final class MinioContainer implements StoreProcess {
    /** The tag that {@code .ci/minio/image} gives; nothing is pulled. */
    private static final DockerImageName IMAGE = DockerImageName.parse("tlevels/minio:20260212");

    private static final int PORT = 9000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final GenericContainer<?> container;
    private final URI endpoint;

    private MinioContainer(GenericContainer<?> container, URI endpoint) {
        this.container = container;
        this.endpoint = endpoint;
    }

    static MinioContainer start(String accessKey, String secretKey) {
        // a port of our choice, because Docker's would change when the container starts again
        int port = FreePort.find();
        @SuppressWarnings("resource") // lives as long as this JVM
        GenericContainer<?> container = new GenericContainer<>(IMAGE)
                .withImagePullPolicy(PullPolicy.ageBased(Duration.ofDays(36_500)))
                .withEnv("MINIO_ROOT_USER", accessKey)
                .withEnv("MINIO_ROOT_PASSWORD", secretKey)
                .withExposedPorts(PORT)
                .withCreateContainerCmdModifier(command -> command.withHostConfig(HostConfig.newHostConfig()
                        .withPortBindings(PortBinding.parse("127.0.0.1:" + port + ":" + PORT))))
                .waitingFor(healthy());
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        return new MinioContainer(container, URI.create("http://127.0.0.1:" + port));
    }

    private static HttpWaitStrategy healthy() {
        HttpWaitStrategy healthy =
                new HttpWaitStrategy().forPath("/minio/health/ready").forPort(PORT);
        healthy.withStartupTimeout(PATIENCE);
        return healthy;
    }

    @Override
    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void stop() {
        docker().killContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void start() {
        docker().startContainerCmd(container.getContainerId()).exec();
        healthy().waitUntilReady(container);
    }

    private static DockerClient docker() {
        return DockerClientFactory.lazyClient();
    }

    @Override
    public String toString() {
        return "MinIO (" + IMAGE + ")";
    }
}
