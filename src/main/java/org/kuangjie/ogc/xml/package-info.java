/** XML from outside: no external entities, no document types, bounded. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.ogc.xml;
