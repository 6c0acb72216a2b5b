/** 异常名录 and 严重失信主体名单 with their states, clocks and disclosure (000-SM1). */
@org.jspecify.annotations.NullMarked
package org.kuangjie.credit.listing;
