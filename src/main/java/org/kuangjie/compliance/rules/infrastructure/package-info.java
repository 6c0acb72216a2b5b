/**
 * IF rules: distances from roads, railways, pipelines and other works, measured from the edge the
 * law names.
 */
@org.jspecify.annotations.NullMarked
package org.kuangjie.compliance.rules.infrastructure;
