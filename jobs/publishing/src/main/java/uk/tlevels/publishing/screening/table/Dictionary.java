package uk.tlevels.publishing.screening.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The distinct texts of a column, numbered in order of appearance and kept as UTF-8 in one array. */
final class Dictionary {
    private byte[] pool = new byte[64];
    private int[] ends = new int[8];
    private int[] slots = filled(32);
    private int size;
    private byte[] scratch = new byte[64];

    private static int[] filled(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, -1);
        return slots;
    }

    int size() {
        return size;
    }

    String text(int code) {
        int start = start(code);
        return new String(pool, start, ends[code] - start, StandardCharsets.UTF_8);
    }

    /** The number of a text, a new one when it was not seen before. */
    int code(String text) {
        int length = encode(text);
        int slot = slot(scratch, 0, length);
        while (slots[slot] >= 0) {
            int start = start(slots[slot]);
            if (Arrays.equals(pool, start, ends[slots[slot]], scratch, 0, length)) {
                return slots[slot];
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = size;
        append(length);
        return size - 1;
    }

    private int encode(String text) {
        int length = text.length();
        if (scratch.length < length) {
            scratch = new byte[length * 2];
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                scratch = text.getBytes(StandardCharsets.UTF_8);
                return scratch.length;
            }
            scratch[i] = (byte) c;
        }
        return length;
    }

    private void append(int length) {
        int start = size == 0 ? 0 : ends[size - 1];
        if (pool.length < start + length) {
            pool = Arrays.copyOf(pool, Math.max(start + length, pool.length + (pool.length >> 1)));
        }
        if (ends.length == size) {
            ends = Arrays.copyOf(ends, size + (size >> 1) + 8);
        }
        System.arraycopy(scratch, 0, pool, start, length);
        ends[size++] = start + length;
        if (size * 2 > slots.length) {
            grow();
        }
    }

    private void grow() {
        slots = filled(slots.length * 2);
        for (int code = 0; code < size; code++) {
            int start = start(code);
            int slot = slot(pool, start, ends[code] - start);
            while (slots[slot] >= 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = code;
        }
    }

    private int slot(byte[] bytes, int from, int length) {
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + bytes[i];
        }
        hash *= 0x9E3779B9;
        return (hash ^ (hash >>> 15)) & (slots.length - 1);
    }

    private int start(int code) {
        return code == 0 ? 0 : ends[code - 1];
    }
}
