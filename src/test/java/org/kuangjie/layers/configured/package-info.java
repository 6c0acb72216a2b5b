/** Layers published by files. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.layers.configured;
