/** What providers return: individualised learner records and the school census. */
package uk.tlevels.generator.returns;
