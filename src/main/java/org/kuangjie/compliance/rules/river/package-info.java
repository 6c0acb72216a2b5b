/** RV rules: main rivers, their banks, dikes and sand. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.compliance.rules.river;
