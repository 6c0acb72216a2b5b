/** The calendar in force and the running clocks. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.deadlines.register;
