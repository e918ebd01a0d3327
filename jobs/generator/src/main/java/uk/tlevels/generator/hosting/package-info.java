/** Who hosts industry placements, whom, for how many hours, and how integrated care boards prepare for them. */
package uk.tlevels.generator.hosting;
