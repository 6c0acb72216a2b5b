/** Keeps checks and what they were judged by, append-only. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.compliance.store;
