/** How it goes, in numbers: for those who lead and name nobody. No group of fewer than five is in it, nor can one be reckoned from it. */
@NullMarked
package dk.enplan.plan.overview.figures;

import org.jspecify.annotations.NullMarked;
