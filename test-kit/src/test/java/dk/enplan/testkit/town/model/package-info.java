/** A room that should be pure, and is not. */
@NullMarked
package dk.enplan.testkit.town.model;

import org.jspecify.annotations.NullMarked;
