/** Tried as it runs, and its walls. */
@NullMarked
package dk.enplan.psychiatry;

import org.jspecify.annotations.NullMarked;
