/**
 * The readers behind {@code BoundaryReader}: one class per boundary format, CRS and shape checks.
 */
@org.jspecify.annotations.NullMarked
package org.kuangjie.geo.boundary;
