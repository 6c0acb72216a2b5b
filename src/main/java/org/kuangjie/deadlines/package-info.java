/**
 * Running time limits of all modules: the calendar in force, the register of clocks with pauses,
 * reminders and what is overdue. Reckoning itself is {@link org.kuangjie.shared.clock.LegalClock}.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "shared :: clock"})
package org.kuangjie.deadlines;
