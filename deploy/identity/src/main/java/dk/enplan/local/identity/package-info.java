/**
 * An OpenID provider for one machine: it issues the same claims as a municipality's provider does, to people and
 * clients that are invented. Nothing but the local launcher knows it.
 */
@NullMarked
package dk.enplan.local.identity;

import org.jspecify.annotations.NullMarked;
