/** The Common Query Language CQL2 (OGC 21-065r2), text and JSON, as filters over a layer. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.ogc.api.cql;
