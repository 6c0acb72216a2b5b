/**
 * What the web page shows: the tree of the layers that a person may see, and the base maps of the
 * house. It knows layers, never what they hold.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "layers"})
package org.kuangjie.webmap;
