/** What identifies a learner, in plain Java. */
package uk.tlevels.learner;
