/** The coordinate reference systems of the services, their names and the order of their axes. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.ogc.crs;
