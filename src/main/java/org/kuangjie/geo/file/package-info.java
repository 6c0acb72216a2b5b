/**
 * Temporary files that are always removed, what is said when a disk is full, how text is encoded,
 * and the guard against formulas in cells.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("file")
package org.kuangjie.geo.file;
