/** Web Map Service 1.1.1 (OGC 01-068r3) and 1.3.0 (OGC 06-042) with SLD (OGC 02-070, 05-078r4). */
@org.jspecify.annotations.NullMarked
package org.kuangjie.ogc.wms;
