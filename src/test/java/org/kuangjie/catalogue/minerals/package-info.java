/** Spellings of minerals. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.catalogue.minerals;
