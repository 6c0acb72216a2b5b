/** Changes of features that the services take: what to change, locks, and doing all or nothing. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.ogc.editing;
