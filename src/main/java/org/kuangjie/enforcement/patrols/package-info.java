/** Patrol areas, teams, plans, tasks, tracks and inspections (004-R04, R17; E17). */
@org.jspecify.annotations.NullMarked
package org.kuangjie.enforcement.patrols;
