@NullMarked
package dk.enplan.plan.desk.audit;

import org.jspecify.annotations.NullMarked;
