/** How people are told of alerts: webhooks, e-mail, retries, dead letters, escalation. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.enforcement.delivery;
