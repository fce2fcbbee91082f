@NullMarked
package dk.enplan.plan.overview.rulebook;

import org.jspecify.annotations.NullMarked;
