/** Messages that leave: put in the same transaction as what they tell of, sent on in order, kept until the broker has them. */
@NullMarked
package dk.enplan.kit.outbox;

import org.jspecify.annotations.NullMarked;
