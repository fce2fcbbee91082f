/** Psychiatry, as Enplan hears it: that somebody is admitted, goes home, is treated; never for what. */
@NullMarked
package dk.enplan.psychiatry;

import org.jspecify.annotations.NullMarked;
