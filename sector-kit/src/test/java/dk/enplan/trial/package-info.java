/** A sector made up for these tests, with a door and a desk: what the kit gives to every sector is tried on it. */
@NullMarked
package dk.enplan.trial;

import org.jspecify.annotations.NullMarked;
