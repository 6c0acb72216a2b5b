/** The catalogue over HTTP. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.catalogue.web;
