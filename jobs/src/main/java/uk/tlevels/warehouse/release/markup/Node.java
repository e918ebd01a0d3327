package uk.tlevels.warehouse.release.markup;

/** What an element may hold. */
public sealed interface Node permits Element, Text {}
