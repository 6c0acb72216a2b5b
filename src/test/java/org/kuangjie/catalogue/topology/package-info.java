@org.jspecify.annotations.NullMarked
package org.kuangjie.catalogue.topology;
