/** One open door for every registered sector that has no service of its own. */
@NullMarked
package dk.enplan.gateway;

import org.jspecify.annotations.NullMarked;
