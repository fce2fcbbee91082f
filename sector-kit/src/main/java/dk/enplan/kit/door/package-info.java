/** A sector's door: events come in, are stored with their outbox row, and can be asked about. */
@NullMarked
package dk.enplan.kit.door;

import org.jspecify.annotations.NullMarked;
