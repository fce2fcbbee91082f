/** Breaks the wall on purpose: if it goes unnoticed, there is no wall. */
@NullMarked
package dk.enplan.jobcenter.model.sinner;

import org.jspecify.annotations.NullMarked;
