/** The catalogue on real PostGIS: plans, minerals, districts, rights. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.catalogue;
