/** The calendar and the running clocks over HTTP. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.deadlines.web;
