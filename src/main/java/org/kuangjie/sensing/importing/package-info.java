/** Patches from files, by the road of the import desk. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.sensing.importing;
