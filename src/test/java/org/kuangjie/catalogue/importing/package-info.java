/** What the importers take and what they refuse. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.catalogue.importing;
