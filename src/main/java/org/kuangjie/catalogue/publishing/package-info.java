/** What the catalogue publishes, and how it is drawn (sld-styles). */
@org.jspecify.annotations.NullMarked
package org.kuangjie.catalogue.publishing;
