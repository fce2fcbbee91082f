@NullMarked
package dk.enplan.plan.access;

import org.jspecify.annotations.NullMarked;
