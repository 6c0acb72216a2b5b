/** What every answer has in common: errors, limits, the state of the server. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.platform.web;
