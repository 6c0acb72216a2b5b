/** Layers of credit. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.credit.publishing;
