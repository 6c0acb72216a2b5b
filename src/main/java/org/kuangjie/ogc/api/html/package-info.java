/** The pages of the OGC API for people. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.ogc.api.html;
