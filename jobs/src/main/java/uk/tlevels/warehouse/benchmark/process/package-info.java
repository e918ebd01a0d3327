/** Child processes measured whole: CPU, wall time and memory of a command and of all that it starts. */
package uk.tlevels.warehouse.benchmark.process;
