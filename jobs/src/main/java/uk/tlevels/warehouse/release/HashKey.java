package uk.tlevels.warehouse.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.release.store.StoredFile;

/**
 * The secret with which a warehouse keys what its manifests say of the rows of tables. A hash of unsuppressed rows that
 * anybody can compute lets anybody test a guess of them. It is made once and stays in {@code ops}.
 */
final class HashKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String FILE = "_release_key";

    private final SecretKey key;

    private HashKey(SecretKey key) {
        this.key = key;
    }

    /** The key of a warehouse. */
    static HashKey of(Lake lake) {
        Path file = new Path(lake.zone(Zone.OPS), FILE);
        try {
            FileSystem files = file.getFileSystem(lake.hadoop());
            Optional<byte[]> held = StoredFile.read(files, file);
            if (held.isEmpty()) {
                create(files, file);
                held = StoredFile.read(files, file);
            }
            return new HashKey(new SecretKeySpec(held.orElseThrow(), ALGORITHM));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + file, e);
        }
    }

    private static void create(FileSystem files, Path file) throws IOException {
        try (FSDataOutputStream out = files.create(file, false)) {
            out.write(KeyGenerator.getInstance(ALGORITHM).generateKey().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A hash as nobody without the key can compute it; the same for the same. */
    String keyed(String hash) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(hash.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
