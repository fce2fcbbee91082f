@NullMarked
package dk.enplan.plan.overview.generation;

import org.jspecify.annotations.NullMarked;
