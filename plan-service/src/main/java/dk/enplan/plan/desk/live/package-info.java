/** What happens elsewhere, told to open pages as it happens. */
@NullMarked
package dk.enplan.plan.desk.live;

import org.jspecify.annotations.NullMarked;
