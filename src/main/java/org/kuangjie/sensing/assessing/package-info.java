/** How patches lie to rights and control areas at their image date. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.sensing.assessing;
