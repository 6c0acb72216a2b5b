/** Imports of good and bad files on real PostGIS. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.catalogue.importing;
