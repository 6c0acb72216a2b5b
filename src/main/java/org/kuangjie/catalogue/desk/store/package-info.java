/** Jobs, issues, mappings and rejected rows of the import desk in the database. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.catalogue.desk.store;
