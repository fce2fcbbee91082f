/** Who may read what of whom, and that it is written down: nobody comes to a plan but through here. Knows the model, and nothing of pages. */
@NullMarked
package dk.enplan.plan.access;

import org.jspecify.annotations.NullMarked;
