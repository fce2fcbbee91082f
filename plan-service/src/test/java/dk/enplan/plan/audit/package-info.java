@NullMarked
package dk.enplan.plan.audit;

import org.jspecify.annotations.NullMarked;
