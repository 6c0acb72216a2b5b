/** Brings layers in: rows to typed features, versions, quarantine. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.catalogue.importing;
