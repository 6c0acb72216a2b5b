/**
 * Layer files of any common format as streams of rows, read and written: one row in memory at a
 * time, whatever the file's size.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("features")
package org.kuangjie.geo.features;
