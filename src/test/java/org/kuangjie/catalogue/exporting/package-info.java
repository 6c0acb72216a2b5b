/** What leaves the house in files, and what does not. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.catalogue.exporting;
