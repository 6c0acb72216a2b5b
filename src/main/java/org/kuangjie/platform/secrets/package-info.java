/** The keys of sealed texts: where they come from, and their change. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.platform.secrets;
