@NullMarked
package dk.enplan.plan.overview.figures;

import org.jspecify.annotations.NullMarked;
