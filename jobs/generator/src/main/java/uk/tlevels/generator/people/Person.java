package uk.tlevels.generator.people;

import java.time.LocalDate;
import uk.tlevels.generator.quota.Streams;

/**
 * Someone who learns, the same in every file.
 *
 * @param id position in the population, from 0
 * @param sex F or M, as the ILR codes it
 * @param ethnicity ILR code, 31 to 47, 98 or 99
 * @param lldd ILR code: 1 a difficulty or disability, 2 none, 9 not given
 */
public record Person(
        int id,
        Uln uln,
        Name name,
        LocalDate dateOfBirth,
        char sex,
        int ethnicity,
        int lldd,
        String mathGrade,
        String engGrade,
        String postcode) {

    /** A person's name as registers hold it. */
    public record Name(String family, String given) {}

    /** The position tells people apart. */
    @Override
    public int hashCode() {
        return id;
    }

    /** A number that depends on the person and the purpose only, the same in every year's return. */
    public int trait(int purpose, int bound) {
        return (int) Long.remainderUnsigned(Streams.mix(purpose, uln.value() * 31 + id), bound);
    }
}
