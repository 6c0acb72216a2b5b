/** The images that patches were seen in, held as files beside the database. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.sensing.scenes;
