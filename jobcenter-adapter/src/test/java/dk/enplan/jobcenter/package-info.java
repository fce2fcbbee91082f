/** Tried as it runs, and its walls. */
@NullMarked
package dk.enplan.jobcenter;

import org.jspecify.annotations.NullMarked;
