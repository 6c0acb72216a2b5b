/** Synthetic units, people, projects and list matters in every state (示意). */
@org.jspecify.annotations.NullMarked
package org.kuangjie.credit.sample;
