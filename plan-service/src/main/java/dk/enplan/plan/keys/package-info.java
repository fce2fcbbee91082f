/** What lies in the database about a citizen lies there under the citizen's own key. */
@NullMarked
package dk.enplan.plan.keys;

import org.jspecify.annotations.NullMarked;
