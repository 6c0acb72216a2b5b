/** The append-only memory of every change and every protected read. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.platform.audit;
