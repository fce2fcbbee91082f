/** The citizen's own page: in plain words, and in the citizen's own name. */
@NullMarked
package dk.enplan.plan.desk.own;

import org.jspecify.annotations.NullMarked;
