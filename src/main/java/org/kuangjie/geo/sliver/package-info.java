/** Why two outlines that should only touch overlap, or leave a gap (F-6). */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("sliver")
package org.kuangjie.geo.sliver;
