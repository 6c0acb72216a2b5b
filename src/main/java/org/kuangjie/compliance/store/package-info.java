/** Keeps checks as they were given, append-only. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.compliance.store;
