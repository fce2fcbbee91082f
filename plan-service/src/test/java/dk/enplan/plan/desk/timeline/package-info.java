@NullMarked
package dk.enplan.plan.desk.timeline;

import org.jspecify.annotations.NullMarked;
