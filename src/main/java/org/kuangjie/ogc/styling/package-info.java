/** Styles: SLD 1.0 and SE 1.1 read into GeoTools' style model. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.ogc.styling;
