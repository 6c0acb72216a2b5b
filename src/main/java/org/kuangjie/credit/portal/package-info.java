/** What the public reads, from the views of the schema {@code published} alone (000-R16). */
@org.jspecify.annotations.NullMarked
package org.kuangjie.credit.portal;
