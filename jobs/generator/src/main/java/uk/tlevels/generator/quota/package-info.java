/**
 * What is asked of a nation, the quotas of {@code generator/*.yaml} at some scale, and the random streams that fill in
 * the rest.
 */
package uk.tlevels.generator.quota;
