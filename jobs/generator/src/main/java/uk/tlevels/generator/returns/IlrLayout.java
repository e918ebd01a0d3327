package uk.tlevels.generator.returns;

/**
 * What differs between the ILR layouts of the years.
 *
 * <p>Only the first and a much later schema are public. That framework codes and destinations were dropped
 * after 2020/21 and that prior attainment became a dated group in 2023/24 are assumptions.
 */
record IlrLayout(int year) {

    String namespace() {
        return "ESFA/ILR/" + year + "-" + (year + 1) % 100;
    }

    boolean hasFrameworkCodes() {
        return year == 2020;
    }

    boolean hasDestinations() {
        return year == 2020;
    }

    boolean hasDatedPriorAttainment() {
        return year >= 2023;
    }
}
