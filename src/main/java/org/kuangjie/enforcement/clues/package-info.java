/** The clue register (004-R18…R20): sources, verification, duplicates, rewards. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.enforcement.clues;
