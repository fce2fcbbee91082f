/** The plan as it is read: what is kept for reading, and who may read what. */
@NullMarked
package dk.enplan.plan.overview;

import org.jspecify.annotations.NullMarked;
