/**
 * Published figures beside what the warehouse computes: {@code schemas/figures/} says what each document states and
 * which gold cells answer it, {@link uk.tlevels.warehouse.pipeline.figures.FiguresStep} compares the two.
 */
package uk.tlevels.warehouse.pipeline.figures;
