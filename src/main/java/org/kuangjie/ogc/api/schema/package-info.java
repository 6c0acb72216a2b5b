/** Schemas of collections: what features have, what can be asked for, by what they are ordered. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.ogc.api.schema;
