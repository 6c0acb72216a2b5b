/** The whole product as a new user meets it: sample data, browser, foreign clients. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.product;
