/** SQL of the audit log. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.platform.audit.store;
