@NullMarked
package dk.enplan.kit.database;

import org.jspecify.annotations.NullMarked;
