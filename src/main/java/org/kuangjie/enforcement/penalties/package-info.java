/**
 * Bounds of fines by kind of violation and law of the day, held against what was decided (002-R27).
 */
@org.jspecify.annotations.NullMarked
package org.kuangjie.enforcement.penalties;
