/** Temporary files that are always removed, and what is said when a disk is full. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.geo.file;
