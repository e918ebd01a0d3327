/** What it costs to choose the counts that a release holds back, and to attack the choice, against how many counts there are. */
package uk.tlevels.warehouse.benchmark.disclosure;
