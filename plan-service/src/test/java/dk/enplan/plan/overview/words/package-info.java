@NullMarked
package dk.enplan.plan.overview.words;

import org.jspecify.annotations.NullMarked;
