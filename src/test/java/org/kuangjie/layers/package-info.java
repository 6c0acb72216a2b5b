/** Who sees which layer. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.layers;
