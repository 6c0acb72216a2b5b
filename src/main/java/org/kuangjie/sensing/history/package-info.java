/** Patches of successive periods as one disturbance. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.sensing.history;
