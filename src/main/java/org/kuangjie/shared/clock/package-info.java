/**
 * Legal time limits (D.4): the calendar of working days as the State Council announces it, terms,
 * pauses, due dates. The only place where a deadline is reckoned. Knows no Spring and no database.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("clock")
package org.kuangjie.shared.clock;
