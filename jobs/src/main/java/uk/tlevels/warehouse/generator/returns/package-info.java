/** What providers return: individualised learner records and the school census. */
package uk.tlevels.warehouse.generator.returns;
