/** The household: its members' plans beside each other, as far as the reader's rights go, and where they get in each other's way. */
@NullMarked
package dk.enplan.plan.desk.household;

import org.jspecify.annotations.NullMarked;
