/** Definitions, views and styles of the catalogue's layers belong together. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.catalogue.publishing;
