/** The end points of the classic services. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.ogc.web;
