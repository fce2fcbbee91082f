@NullMarked
package dk.enplan.plan.model;

import org.jspecify.annotations.NullMarked;
