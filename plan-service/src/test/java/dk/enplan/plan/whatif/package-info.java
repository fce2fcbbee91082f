@NullMarked
package dk.enplan.plan.whatif;

import org.jspecify.annotations.NullMarked;
