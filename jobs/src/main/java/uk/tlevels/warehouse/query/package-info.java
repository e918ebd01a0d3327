/**
 * What people who ask SQL meet: statements split and their parameters bound, the past that they are asked of, rows in the
 * formats that other programs read, the prompt, and what changed in a table between two publications.
 */
package uk.tlevels.warehouse.query;
