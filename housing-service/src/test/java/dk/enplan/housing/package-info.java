/** Tried as it runs, and its walls. */
@NullMarked
package dk.enplan.housing;

import org.jspecify.annotations.NullMarked;
