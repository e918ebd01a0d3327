/**
 * The bulletin: one HTML page that needs nothing beside it.
 *
 * <p>{@link uk.tlevels.publishing.bulletin.BulletinPage} renders a {@link
 * uk.tlevels.publishing.bulletin.Bulletin}, which knows no table, period or publication. Structure follows WCAG
 * 2.2 AA: landmarks, a skip link, one first heading and no level left out, captions and scopes on tables, regions that the
 * keyboard can scroll, text instead of pictures. The page has no script, its style sheet ({@code bulletin.css}) stands
 * inside it, and its content security policy forbids any request.
 */
package uk.tlevels.publishing.bulletin;
