/** What is printed: tables as Excel and PDF, sign plates, packages of evidence. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.enforcement.papers;
