/** A rehearsal leaves no trace: a story is told to a plan that exists only while it is told. Pure, like the rules it asks. */
@NullMarked
package dk.enplan.plan.rehearsal;

import org.jspecify.annotations.NullMarked;
