@NullMarked
package dk.enplan.plan.desk.frame;

import org.jspecify.annotations.NullMarked;
