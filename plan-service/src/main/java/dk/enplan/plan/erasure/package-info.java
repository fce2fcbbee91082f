/** Somebody is erased: their key, and everything that is kept about them in the clear, at once; and everybody else is told. */
@NullMarked
package dk.enplan.plan.erasure;

import org.jspecify.annotations.NullMarked;
