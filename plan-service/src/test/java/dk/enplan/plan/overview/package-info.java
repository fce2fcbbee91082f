@NullMarked
package dk.enplan.plan.overview;

import org.jspecify.annotations.NullMarked;
