/** Patches over HTTP. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.sensing.web;
