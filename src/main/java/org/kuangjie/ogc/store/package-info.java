/** Reads features of published layers from PostGIS. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.ogc.store;
