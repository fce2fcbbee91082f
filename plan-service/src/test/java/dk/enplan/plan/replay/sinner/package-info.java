@NullMarked
package dk.enplan.plan.replay.sinner;

import org.jspecify.annotations.NullMarked;
