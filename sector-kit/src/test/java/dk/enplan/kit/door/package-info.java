@NullMarked
package dk.enplan.kit.door;

import org.jspecify.annotations.NullMarked;
