package uk.tlevels.generator.people;

import java.util.SplittableRandom;

/** Numbers that never repeat and look random: a walk of a step coprime to the range. */
final class UlnSequence {

    private static final int RANGE = 900_000_000;
    private static final int LOWEST = 100_000_000;
    private static final int STEP = 377_000_011;

    private int position;

    UlnSequence(SplittableRandom random) {
        this.position = random.nextInt(RANGE);
    }

    Uln next(Uln.Kind kind) {
        if (kind == Uln.Kind.TEMPORARY) {
            return Uln.TEMPORARY;
        }
        int nine;
        int check;
        do {
            position = (int) (((long) position + STEP) % RANGE);
            nine = LOWEST + position;
            check = Uln.checkDigit(nine);
        } while (check < 0);
        int last = kind == Uln.Kind.WRONG_CHECK_DIGIT ? (check + 3) % 10 : check;
        return new Uln(nine * 10L + last, kind);
    }
}
