/** Keeps notices, clocks and their log. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.deadlines.store;
