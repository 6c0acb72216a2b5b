/** SB rules: the control lines (三条控制线) and cropland. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.compliance.rules.control;
