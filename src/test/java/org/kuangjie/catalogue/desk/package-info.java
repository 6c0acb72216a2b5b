/** Tests of the import desk. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.catalogue.desk;
