@NullMarked
package dk.enplan.plan.desk.privacy;

import org.jspecify.annotations.NullMarked;
