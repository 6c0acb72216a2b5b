/** What the database's own catalogue says of tables that are to be published. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.layers.configured.store;
