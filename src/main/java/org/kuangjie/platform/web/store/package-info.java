/** Asks the database how it is. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.platform.web.store;
