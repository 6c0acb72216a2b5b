/**
 * Temporary files that are always removed, what is said when a disk is full, and the guard against
 * formulas in cells.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("file")
package org.kuangjie.geo.file;
