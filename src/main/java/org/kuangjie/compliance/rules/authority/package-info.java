/** AU rules: who registers a right. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.compliance.rules.authority;
