package uk.tlevels.warehouse.functions;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The first 128 bits of HMAC-SHA-256 (RFC 2104) under one key, in hexadecimal. The key is digested once: a JDK {@code Mac}
 * digests it again for every message, which for messages as short as ours doubles the work.
 */
final class Pseudonyms implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String DIGEST = "SHA-256";
    private static final int BLOCK = 64;
    private static final int BYTES = 16;
    private static final int INNER = 0x36;
    private static final int OUTER = 0x5c;

    private final byte[] key;
    private transient MessageDigest inner;
    private transient MessageDigest outer;

    Pseudonyms(byte[] key) {
        this.key = key.length > BLOCK ? digest().digest(key) : key.clone();
        begin();
    }

    /** The pseudonym of a text; several threads may ask at a time. */
    String of(String text) {
        MessageDigest message = copy(inner);
        message.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(copy(outer).digest(message.digest()), 0, BYTES);
    }

    private void begin() {
        inner = padded(INNER);
        outer = padded(OUTER);
    }

    private MessageDigest padded(int padding) {
        byte[] block = Arrays.copyOf(key, BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            block[i] ^= (byte) padding;
        }
        MessageDigest digest = digest();
        digest.update(block);
        return digest;
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        begin();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance(DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's SHA-256 can be copied", e);
        }
    }
}
