@NullMarked
package dk.enplan.plan.audit.sinner;

import org.jspecify.annotations.NullMarked;
