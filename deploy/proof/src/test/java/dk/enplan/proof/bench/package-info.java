@NullMarked
package dk.enplan.proof.bench;

import org.jspecify.annotations.NullMarked;
