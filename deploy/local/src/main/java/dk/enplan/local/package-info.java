/**
 * Enplan on one machine: a broker, a database, an identity provider and every service, each a process of its own.
 * {@link dk.enplan.local.Platform} is for tests, {@link dk.enplan.local.Launcher} for people.
 */
@NullMarked
package dk.enplan.local;

import org.jspecify.annotations.NullMarked;
