/** Whole ways through the platform, over HTTP, as a sector and a coordinator would go them. */
@NullMarked
package dk.enplan.journey;

import org.jspecify.annotations.NullMarked;
