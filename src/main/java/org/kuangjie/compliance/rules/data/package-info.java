/** DQ rules: is the boundary itself fit to be judged. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.compliance.rules.data;
