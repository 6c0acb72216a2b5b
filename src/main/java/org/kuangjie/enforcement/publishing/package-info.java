/** What enforcement publishes on the map. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.enforcement.publishing;
