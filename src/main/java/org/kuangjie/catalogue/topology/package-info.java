/**
 * How the areas of a layer fit together and into other layers: overlaps, gaps, what lies outside.
 */
@org.jspecify.annotations.NullMarked
package org.kuangjie.catalogue.topology;
