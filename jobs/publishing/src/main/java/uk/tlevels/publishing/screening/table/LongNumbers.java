package uk.tlevels.publishing.screening.table;

import java.util.Arrays;

/** Numbers distinct longs, none negative, from 0 in order of appearance. */
final class LongNumbers {
    private long[] keys;
    private int[] numbers;
    private int size;

    LongNumbers(int expected) {
        int length = Integer.highestOneBit(Math.max(8, expected)) << 2;
        keys = new long[length];
        Arrays.fill(keys, -1);
        numbers = new int[length];
    }

    int size() {
        return size;
    }

    int number(long key) {
        int slot = slot(key);
        while (keys[slot] != -1) {
            if (keys[slot] == key) {
                return numbers[slot];
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = key;
        numbers[slot] = size++;
        if (size * 2 > keys.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        Arrays.fill(keys, -1);
        numbers = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != -1) {
                int slot = slot(oldKeys[i]);
                while (keys[slot] != -1) {
                    slot = (slot + 1) & (keys.length - 1);
                }
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }

    private int slot(long key) {
        long hash = key * 0x9E3779B97F4A7C15L;
        return (int) (hash ^ (hash >>> 32)) & (keys.length - 1);
    }
}
