/** Photos that show a place, and whether they do (F-8). */
@org.jspecify.annotations.NullMarked
package org.kuangjie.enforcement.evidence;
