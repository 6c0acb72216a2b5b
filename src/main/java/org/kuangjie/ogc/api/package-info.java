/** OGC API at {@code /ogcapi}: Common, and the seam by which the other parts join it. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.ogc.api;
