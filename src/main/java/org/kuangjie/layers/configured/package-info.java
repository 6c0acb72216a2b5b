/** Layers that people publish by a YAML file each, over any PostGIS table or view. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.layers.configured;
