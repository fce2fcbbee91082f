/** A citizen is forgotten: whoever keeps something about them says so, and forgets it when all others do. */
@NullMarked
package dk.enplan.kit.erasure;

import org.jspecify.annotations.NullMarked;
