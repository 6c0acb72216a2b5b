/** Two rates (C.6), the yearly calendar of 004. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.enforcement.statistics;
