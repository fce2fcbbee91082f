/** The catalogue: rules as data, read and checked once, asked again and again. Pure, like the law they speak of. */
@NullMarked
package dk.enplan.plan.rules;

import org.jspecify.annotations.NullMarked;
