/** Mineral names: one canonical code, many spellings. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.catalogue.minerals;
