/** Seeded malformed requests over every end point of the services. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.ogc.fuzz;
