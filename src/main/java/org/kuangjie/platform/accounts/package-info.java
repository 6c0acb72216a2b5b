/** Accounts people sign in with, those of the sample data included. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.platform.accounts;
