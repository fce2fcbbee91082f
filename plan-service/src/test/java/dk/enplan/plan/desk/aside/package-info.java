@NullMarked
package dk.enplan.plan.desk.aside;

import org.jspecify.annotations.NullMarked;
