@NullMarked
package dk.enplan.plan.keys;

import org.jspecify.annotations.NullMarked;
