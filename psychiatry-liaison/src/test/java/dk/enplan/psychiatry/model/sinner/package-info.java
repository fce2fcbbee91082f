/** Breaks the wall on purpose: if it goes unnoticed, there is no wall. */
@NullMarked
package dk.enplan.psychiatry.model.sinner;

import org.jspecify.annotations.NullMarked;
