/** Patches on the command line. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.sensing.cli;
