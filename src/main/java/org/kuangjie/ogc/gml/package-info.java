/** Geometry and features in GML 2.1, 3.1 and 3.2, read and written. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.ogc.gml;
