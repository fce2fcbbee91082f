@NullMarked
package dk.enplan.plan.desk.rules;

import org.jspecify.annotations.NullMarked;
