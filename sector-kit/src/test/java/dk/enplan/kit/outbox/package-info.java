@NullMarked
package dk.enplan.kit.outbox;

import org.jspecify.annotations.NullMarked;
