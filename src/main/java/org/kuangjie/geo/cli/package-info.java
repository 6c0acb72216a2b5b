/** Command line face of the geometry formats; works on files alone. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.geo.cli;
