/** MR rules: a right and the rights around it, its term, and the ground it is granted on. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.compliance.rules.rights;
