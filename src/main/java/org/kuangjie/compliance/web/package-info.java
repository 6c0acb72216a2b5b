/** HTTP face of checks and rules. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.compliance.web;
