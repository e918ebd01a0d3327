/**
 * What the product costs, as a table of targets: each row measured in child processes of whole commands, beside another
 * commit where one is given.
 */
package uk.tlevels.warehouse.benchmark;
