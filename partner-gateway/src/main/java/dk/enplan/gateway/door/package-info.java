/** The doors of the registered sectors, side by side. */
@NullMarked
package dk.enplan.gateway.door;

import org.jspecify.annotations.NullMarked;
