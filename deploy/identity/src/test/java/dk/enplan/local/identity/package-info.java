@NullMarked
package dk.enplan.local.identity;

import org.jspecify.annotations.NullMarked;
