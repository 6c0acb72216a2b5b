/** Enforcement over HTTP. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.enforcement.web;
