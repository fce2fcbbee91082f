/** How a service talks with its database where each way there and back counts. */
@NullMarked
package dk.enplan.kit.database;

import org.jspecify.annotations.NullMarked;
