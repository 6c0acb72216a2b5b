/** Draws maps and legends from styles and features. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.ogc.render;
