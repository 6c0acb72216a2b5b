/** Proofs of the legal clock. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.shared.clock;
