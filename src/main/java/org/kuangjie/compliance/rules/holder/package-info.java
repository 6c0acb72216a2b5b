/** HO rules: how holder and technical unit stand in the credit register. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.compliance.rules.holder;
