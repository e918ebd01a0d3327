package uk.tlevels.warehouse.ingest.ilr;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A beginning, a part so many times, and an end: a text of any length that never stands in memory as a whole. */
final class RepeatedBytes extends InputStream {
    private final byte[] part;
    private final byte[] end;
    private byte[] current;
    private int position;
    private long times;
    private boolean ending;

    RepeatedBytes(String beginning, String part, long times, String end) {
        this.current = beginning.getBytes(StandardCharsets.UTF_8);
        this.part = part.getBytes(StandardCharsets.UTF_8);
        this.times = times;
        this.end = end.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        while (position == current.length) {
            if (ending) {
                return -1;
            }
            ending = times-- <= 0;
            current = ending ? end : part;
            position = 0;
        }
        int read = Math.min(length, current.length - position);
        System.arraycopy(current, position, bytes, offset, read);
        position += read;
        return read;
    }
}
