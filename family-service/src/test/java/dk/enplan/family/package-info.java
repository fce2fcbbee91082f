/** Tried as it runs, and its walls. */
@NullMarked
package dk.enplan.family;

import org.jspecify.annotations.NullMarked;
