/** The catalogue's tables: layer versions and the one statement that compares them. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.catalogue.store;
