/**
 * How credit meets the other modules: decisions of cases become drafts of bad conduct, and
 * standings answer the questions of alerts, patrols and boundary checks.
 */
@org.jspecify.annotations.NullMarked
package org.kuangjie.credit.links;
