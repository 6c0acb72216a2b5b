/** PL rules: what the mineral resources plan demands. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.compliance.rules.plan;
