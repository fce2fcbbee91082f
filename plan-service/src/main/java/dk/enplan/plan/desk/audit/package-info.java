/** The auditor's pages: whether the history is as it was written, what is attested of it, and one citizen's history step by step. */
@NullMarked
package dk.enplan.plan.desk.audit;

import org.jspecify.annotations.NullMarked;
