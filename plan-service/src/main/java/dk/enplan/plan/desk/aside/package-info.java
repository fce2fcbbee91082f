/** What could not be taken in: for operators, who have it tried again, and for auditors, who see that they do. */
@NullMarked
package dk.enplan.plan.desk.aside;

import org.jspecify.annotations.NullMarked;
