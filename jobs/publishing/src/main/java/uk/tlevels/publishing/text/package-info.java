/**
 * Written documents as data: headings, paragraphs, lists and small tables, rendered as Markdown and as HTML.
 *
 * <p>The data guidance, the methodology, the pre-release access list, the release note and the quality report each exist
 * as a file and as a part of the bulletin; one document gives both.
 */
package uk.tlevels.publishing.text;
