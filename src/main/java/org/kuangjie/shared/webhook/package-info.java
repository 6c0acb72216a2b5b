/** Signed posts to other systems, the same for every module. Knows no Spring. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("webhook")
package org.kuangjie.shared.webhook;
