@NullMarked
package dk.enplan.contracts;

import org.jspecify.annotations.NullMarked;
