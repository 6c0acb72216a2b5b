/** Gives layers out as files: the columns of the published views, in every format we write. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.catalogue.exporting;
