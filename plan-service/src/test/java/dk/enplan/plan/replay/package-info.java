@NullMarked
package dk.enplan.plan.replay;

import org.jspecify.annotations.NullMarked;
