/** The envelope every event travels in, and the reading of what is in it. Nothing here is null unless it says so. */
@NullMarked
package dk.enplan.contracts;

import org.jspecify.annotations.NullMarked;
