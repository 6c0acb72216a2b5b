/** The writers behind {@code BoundaryWriter}: one class per form of a boundary file. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.geo.boundary.out;
