/**
 * Draws the synthetic (示意) landscape of Chongqing from a seed: everything the public data lacks,
 * shaped like the real thing and true to the plan's numbers.
 */
@org.jspecify.annotations.NullMarked
package org.kuangjie.catalogue.sample;
