package uk.tlevels.warehouse.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** S3Proxy over a temporary folder of this JVM. */
final class InProcessStore implements StoreProcess {
    private final BlobStore files;
    private final URI endpoint;
    private final String accessKey;
    private final String secretKey;
    private S3Proxy server;

    private InProcessStore(BlobStore files, URI endpoint, String accessKey, String secretKey) {
        this.files = files;
        this.endpoint = endpoint;
        this.accessKey = accessKey;
        this.secretKey = secretKey;
        this.server = started();
    }

    static InProcessStore start(String accessKey, String secretKey) {
        try {
            Path folder = Files.createTempDirectory("s3");
            return new InProcessStore(
                    new FilesystemNio2BlobStore(folder.toString()),
                    URI.create("http://127.0.0.1:" + FreePort.find()),
                    accessKey,
                    secretKey);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private S3Proxy started() {
        S3Proxy proxy = S3Proxy.builder()
                .blobStore(files)
                .endpoint(endpoint)
                .awsAuthentication(AuthenticationType.AWS_V4, accessKey, secretKey)
                .stopTimeout(0)
                .build();
        try {
            proxy.start();
        } catch (Exception e) {
            throw new IllegalStateException("S3Proxy does not start", e);
        }
        return proxy;
    }

    @Override
    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void stop() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("S3Proxy does not stop", e);
        }
    }

    @Override
    public void start() {
        server = started();
    }

    @Override
    public String toString() {
        return "S3Proxy in this JVM, for want of Docker";
    }
}
