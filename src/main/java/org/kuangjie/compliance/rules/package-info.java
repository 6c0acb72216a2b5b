/** What a rule is, how the set of rules runs, and what it says of itself. No Spring, no SQL. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.compliance.rules;
