/** My citizens: who wants something, a line each. */
@NullMarked
package dk.enplan.plan.desk.citizens;

import org.jspecify.annotations.NullMarked;
