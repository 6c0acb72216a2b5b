/** Web Feature Service 2.0.2 (OGC 09-025r2), 1.1.0 and 1.0.0: the operations that read. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.ogc.wfs;
