@NullMarked
package dk.enplan.local;

import org.jspecify.annotations.NullMarked;
