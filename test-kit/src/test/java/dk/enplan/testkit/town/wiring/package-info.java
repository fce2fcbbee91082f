/** A room that nobody should import, and somebody does. */
@NullMarked
package dk.enplan.testkit.town.wiring;

import org.jspecify.annotations.NullMarked;
