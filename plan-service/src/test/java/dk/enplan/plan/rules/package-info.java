@NullMarked
package dk.enplan.plan.rules;

import org.jspecify.annotations.NullMarked;
