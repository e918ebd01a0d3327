/** Survey waves whose weighted answers come out as planned. */
package uk.tlevels.generator.survey;
