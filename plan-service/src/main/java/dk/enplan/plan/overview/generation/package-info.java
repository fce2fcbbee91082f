/** What is kept for reading, a generation at a time: filled from the event store, and replaced by one made afresh. */
@NullMarked
package dk.enplan.plan.overview.generation;

import org.jspecify.annotations.NullMarked;
