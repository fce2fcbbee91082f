/** What every service does the same way at its edge: who may call, what time it is, how a problem is told. */
@NullMarked
package dk.enplan.kit.edge;

import org.jspecify.annotations.NullMarked;
