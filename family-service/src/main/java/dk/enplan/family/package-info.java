/** The family department, as Enplan hears it. */
@NullMarked
package dk.enplan.family;

import org.jspecify.annotations.NullMarked;
