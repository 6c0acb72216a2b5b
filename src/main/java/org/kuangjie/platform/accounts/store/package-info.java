/** SQL of the accounts. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.platform.accounts.store;
