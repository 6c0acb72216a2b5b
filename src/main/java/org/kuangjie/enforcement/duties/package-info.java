/**
 * What holders, districts and the city owe by law (004): the duties as data, when they fall due,
 * what was filed and how it was reviewed. A duty nobody filed is unknown until the register is
 * kept, and never a pass.
 */
@org.jspecify.annotations.NullMarked
package org.kuangjie.enforcement.duties;
