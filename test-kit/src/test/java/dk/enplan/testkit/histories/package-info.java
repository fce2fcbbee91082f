/** Whether the invented lives are what they say: their calendar, their files. Nothing is null here. */
@NullMarked
package dk.enplan.testkit.histories;

import org.jspecify.annotations.NullMarked;
