/** Filters of the services: Filter Encoding 1.0, 1.1 and 2.0, and their expressions. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.ogc.filter;
