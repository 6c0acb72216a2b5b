/** PR: when something may be applied for, and what must be settled before (程序). */
@org.jspecify.annotations.NullMarked
package org.kuangjie.compliance.rules.procedure;
