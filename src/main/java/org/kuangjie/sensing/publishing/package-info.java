/** Patches as a layer for services. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.sensing.publishing;
