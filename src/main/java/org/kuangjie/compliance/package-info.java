/**
 * The boundary check: facts gathered about a boundary, pure rules over them, a report with clause,
 * place, measure and verdict that can be replayed.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"shared", "shared :: clock", "geo", "layers", "catalogue"})
package org.kuangjie.compliance;
