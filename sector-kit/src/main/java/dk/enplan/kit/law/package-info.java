/** What a sector will not let itself say, and the little state that lets it object. Pure: no clock, no framework. */
@NullMarked
package dk.enplan.kit.law;

import org.jspecify.annotations.NullMarked;
