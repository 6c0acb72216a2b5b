@org.jspecify.annotations.NullMarked
package org.kuangjie.ogc.imagery;
