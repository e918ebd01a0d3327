/**
 * Delta tables on S3 and stores like it, with any number of processes that commit: a log store over conditional puts, a
 * probe of whether a store answers them, and the settings that turn both on. It depends on nothing else of the project;
 * {@code jobs/LOG_STORES.md} tells how to use it elsewhere.
 */
package uk.tlevels.warehouse.lake.store.s3;
