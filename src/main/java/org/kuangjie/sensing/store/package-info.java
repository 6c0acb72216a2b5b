/** Tables of the module. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.sensing.store;
