/** What the documents leave undefined: the value in use, whose it is, since when. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.credit.open;
