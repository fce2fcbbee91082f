/** What the plan says about itself: a flag, from its raising to its end. */
@NullMarked
package dk.enplan.contracts.flag;

import org.jspecify.annotations.NullMarked;
