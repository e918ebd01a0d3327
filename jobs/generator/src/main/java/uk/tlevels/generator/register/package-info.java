/** The registers that returns refer to, those of support for T Levels, and linked records of leavers. */
package uk.tlevels.generator.register;
