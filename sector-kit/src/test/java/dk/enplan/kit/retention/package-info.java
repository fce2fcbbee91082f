@NullMarked
package dk.enplan.kit.retention;

import org.jspecify.annotations.NullMarked;
