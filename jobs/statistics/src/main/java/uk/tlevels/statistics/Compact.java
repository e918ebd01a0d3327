package uk.tlevels.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The bytes of a state: counts in base 128, least significant group first; texts in UTF-8 and decimals in the fewest
 * two's complement bytes, each after its length. Equal values give equal bytes: trailing zeros of a decimal are dropped.
 */
final class Compact {
    private static final int GROUP_BITS = 7;
    private static final int GROUP = 0x7f;
    private static final int MORE = 0x80;

    private Compact() {}

    static void writeCount(DataOutput out, long count) throws IOException {
        long rest = count;
        while ((rest & ~(long) GROUP) != 0) {
            out.writeByte((int) (rest & GROUP) | MORE);
            rest >>>= GROUP_BITS;
        }
        out.writeByte((int) rest);
    }

    static long readCount(DataInput in) throws IOException {
        long count = 0;
        for (int shift = 0; shift < Long.SIZE; shift += GROUP_BITS) {
            int group = in.readUnsignedByte();
            count |= (long) (group & GROUP) << shift;
            if ((group & MORE) == 0) {
                return count;
            }
        }
        throw new IOException("a count of a survey state runs past 64 bits: these bytes are not a survey state");
    }

    static void writeDecimal(DataOutput out, BigDecimal value) throws IOException {
        BigDecimal shortest = value.stripTrailingZeros();
        writeCount(out, zigzag(shortest.scale()));
        writeBytes(out, shortest.unscaledValue().toByteArray());
    }

    static BigDecimal readDecimal(DataInput in) throws IOException {
        int scale = unzigzag(readCount(in));
        return new BigDecimal(new BigInteger(readBytes(in)), scale);
    }

    static void writeText(DataOutput out, String text) throws IOException {
        writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    static String readText(DataInput in) throws IOException {
        return new String(readBytes(in), StandardCharsets.UTF_8);
    }

    static void writeOptionalText(DataOutput out, Optional<String> text) throws IOException {
        out.writeBoolean(text.isPresent());
        if (text.isPresent()) {
            writeText(out, text.get());
        }
    }

    static Optional<String> readOptionalText(DataInput in) throws IOException {
        return in.readBoolean() ? Optional.of(readText(in)) : Optional.empty();
    }

    private static void writeBytes(DataOutput out, byte[] bytes) throws IOException {
        writeCount(out, bytes.length);
        out.write(bytes);
    }

    private static byte[] readBytes(DataInput in) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(readCount(in))];
        in.readFully(bytes);
        return bytes;
    }

    private static long zigzag(int value) {
        return Integer.toUnsignedLong((value << 1) ^ (value >> (Integer.SIZE - 1)));
    }

    private static int unzigzag(long code) {
        int bits = (int) code;
        return (bits >>> 1) ^ -(bits & 1);
    }
}
