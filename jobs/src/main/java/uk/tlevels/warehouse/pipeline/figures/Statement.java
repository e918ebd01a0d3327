package uk.tlevels.warehouse.pipeline.figures;

import java.util.Optional;

/**
 * Where and how a document states a figure.
 *
 * @param document the document in full
 * @param address where the document is published
 * @param quote the words that state it
 * @param published the value as printed
 * @param unit what is counted; {@code percent} is printed with its sign
 */
public record Statement(String document, Optional<String> address, String quote, String published, String unit) {}
