/** How transactions begin. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.platform.database.store;
