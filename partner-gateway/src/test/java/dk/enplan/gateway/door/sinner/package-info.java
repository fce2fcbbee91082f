/** Breaks the wall on purpose: if it goes unnoticed, there is no wall. */
@NullMarked
package dk.enplan.gateway.door.sinner;

import org.jspecify.annotations.NullMarked;
