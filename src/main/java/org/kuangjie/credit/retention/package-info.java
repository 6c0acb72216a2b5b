/** Personal data go when what they were kept for is over (D.3). */
@org.jspecify.annotations.NullMarked
package org.kuangjie.credit.retention;
