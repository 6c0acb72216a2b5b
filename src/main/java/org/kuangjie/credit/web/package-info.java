/** Credit over HTTP. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.credit.web;
