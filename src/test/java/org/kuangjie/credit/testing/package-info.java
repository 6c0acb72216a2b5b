/** What tests of credit share. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.credit.testing;
