/** Who starts what where, year by year, and what becomes of them, so that every quota is met. */
package uk.tlevels.generator.plan;
