/** PA rules: protected areas by their own laws. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.compliance.rules.protectedarea;
