/** Commands of bin/kuangjie that load data. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.catalogue.cli;
