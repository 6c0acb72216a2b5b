@org.jspecify.annotations.NullMarked
package org.kuangjie.geo.sliver;
