/**
 * Charts as data, drawn as inline SVG, told as alternative text and given as tables.
 *
 * <p>No library draws them: {@code jobs/publishing/PAGES.md} says which were tried and what they could not do. What is needed
 * here is five kinds of chart made of rectangles, lines and words, so they are laid out with a fixed table of letter widths
 * ({@link TextWidth}).
 *
 * <p>Each chart is drawn twice, for wide pages and for phones, at sizes at which letters are as large as in the text.
 * Values that are not shown are drawn as marked gaps, never as zero. Colours are those of the Government Statistical
 * Service ("Data visualisation: colours in charts", Analysis Function); no colour stands alone, each has a pattern, a
 * marker or a label beside it.
 */
package uk.tlevels.publishing.chart;
