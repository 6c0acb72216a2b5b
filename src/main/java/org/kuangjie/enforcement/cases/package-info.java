/** Cases from filing to closure with their legal clocks (second half of 004-SM1). */
@org.jspecify.annotations.NullMarked
package org.kuangjie.enforcement.cases;
