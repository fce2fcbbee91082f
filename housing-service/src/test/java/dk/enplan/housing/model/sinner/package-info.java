/** Breaks the wall on purpose: if it goes unnoticed, there is no wall. */
@NullMarked
package dk.enplan.housing.model.sinner;

import org.jspecify.annotations.NullMarked;
