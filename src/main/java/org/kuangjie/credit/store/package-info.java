/** Rows of the schema {@code credit}. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.credit.store;
