/** How the list of registered sectors becomes topics. */
@NullMarked
package dk.enplan.gateway.wiring;

import org.jspecify.annotations.NullMarked;
