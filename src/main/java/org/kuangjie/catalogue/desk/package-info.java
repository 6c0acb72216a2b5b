/** The import desk: files sent in become jobs, jobs become versions of layers or say why not. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.catalogue.desk;
