/** Detectors: each sees one kind of conflict in a plan. Pure, and known to the rules by a name. */
@NullMarked
package dk.enplan.plan.rules.conflict;

import org.jspecify.annotations.NullMarked;
