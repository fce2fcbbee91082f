/** Housing, as Enplan hears it. */
@NullMarked
package dk.enplan.housing;

import org.jspecify.annotations.NullMarked;
