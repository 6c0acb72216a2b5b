/** What is published: layer definitions, who provides them, who may see them. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "geo"})
package org.kuangjie.layers;
