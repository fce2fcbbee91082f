/** The rules' pages: what the plan looks for, in words, and what other numbers would have said. */
@NullMarked
package dk.enplan.plan.desk.rules;

import org.jspecify.annotations.NullMarked;
