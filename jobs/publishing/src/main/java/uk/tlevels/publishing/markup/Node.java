package uk.tlevels.publishing.markup;

/** What an element may hold. */
public sealed interface Node permits Element, Text {}
