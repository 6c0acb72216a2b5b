/** Changes of single features: a new version of the layer with those features changed. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.catalogue.editing;
