/** Work on many patches: in batches of neighbours, on all workers. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.sensing.bulk;
