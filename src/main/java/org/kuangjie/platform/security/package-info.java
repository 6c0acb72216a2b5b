/** Who may do what: sign-in, sessions, the policy of every end point. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.platform.security;
