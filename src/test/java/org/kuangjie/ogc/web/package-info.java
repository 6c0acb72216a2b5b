/** What holds for all services alike. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.ogc.web;
