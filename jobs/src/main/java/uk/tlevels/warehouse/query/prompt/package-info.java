/** The prompt of {@code tlevels sql}: lines read with JLine, statements run one after another over one warm session. */
package uk.tlevels.warehouse.query.prompt;
