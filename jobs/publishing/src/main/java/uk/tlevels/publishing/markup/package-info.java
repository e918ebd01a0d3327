/**
 * A small tree of elements and text, and one writer of it, for HTML and SVG alike.
 *
 * <p>Why not a library: the page is half SVG, which j2html and the template engines (JTE, Pebble, Handlebars) leave to
 * the caller as strings; none of them refuses a wrong name or replaces a character that no document may hold; and a tree
 * can be asked in tests what a string hides. What is written is well-formed XML and HTML at once, so any parser reads
 * it, and nothing in it depends on clock, locale or hash order.
 */
package uk.tlevels.publishing.markup;
