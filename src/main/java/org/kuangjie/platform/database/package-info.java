/** The database server behind the application: a given one, or a private PostGIS of its own. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.platform.database;
