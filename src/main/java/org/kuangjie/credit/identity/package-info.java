/** Units and people, and who worked where and when. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.credit.identity;
