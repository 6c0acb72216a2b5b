/**
 * Supervision of technical services (渝规资规范〔2023〕6号): projects, updates, draws, inspections, the two
 * lists.
 */
@org.jspecify.annotations.NullMarked
package org.kuangjie.credit.supervision;
