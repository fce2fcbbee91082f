@NullMarked
package dk.enplan.plan.desk.citizens;

import org.jspecify.annotations.NullMarked;
