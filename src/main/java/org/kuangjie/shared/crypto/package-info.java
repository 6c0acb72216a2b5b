/**
 * Text that is kept sealed: secrets of webhooks, personal data. AES-256-GCM with named keys, so
 * that a new key can take over while what older keys sealed stays readable. Knows no Spring.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("crypto")
package org.kuangjie.shared.crypto;
