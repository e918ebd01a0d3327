/**
 * What somebody can work out who knows nothing but what is published. {@link
 * uk.tlevels.disclosure.attack.Knowledge} holds cells with bounds and the equations between them, {@link
 * uk.tlevels.disclosure.attack.Attack} tells how narrow each cell becomes. Knows no tables, files or engines.
 */
package uk.tlevels.disclosure.attack;
