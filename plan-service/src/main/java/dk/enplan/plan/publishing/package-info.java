/** What the plan says to others: flags, through the outbox. */
@NullMarked
package dk.enplan.plan.publishing;

import org.jspecify.annotations.NullMarked;
