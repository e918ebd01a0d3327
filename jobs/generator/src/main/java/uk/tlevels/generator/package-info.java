/**
 * A synthetic national population, written in the file formats the warehouse loads.
 *
 * <p>{@link uk.tlevels.generator.Generator} plans people and what becomes of them ({@code plan}) from
 * the quotas in {@code generator/quotas.yaml}, then writes returns, results, hosts and destinations; registers
 * and surveys know nobody. It knows nothing of the jobs that read them: true counts are exact by construction,
 * dirt is planted in known numbers, and {@code _planted.json} says where.
 */
package uk.tlevels.generator;
