/** The desk's stores for tests. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.catalogue.desk.store;
