/** Credit on the command line. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.credit.cli;
