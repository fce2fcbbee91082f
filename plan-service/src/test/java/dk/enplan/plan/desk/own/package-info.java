@NullMarked
package dk.enplan.plan.desk.own;

import org.jspecify.annotations.NullMarked;
