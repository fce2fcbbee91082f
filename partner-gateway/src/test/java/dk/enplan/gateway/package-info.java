/** Tried as it runs, and its walls. */
@NullMarked
package dk.enplan.gateway;

import org.jspecify.annotations.NullMarked;
