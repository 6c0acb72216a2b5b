package org.kuangjie.platform.secrets;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Keys that seal secrets and personal data in the database.
 *
 * @param keys {@code name:key} with commas between, keys of 32 bytes in base64; the first one
 *     seals, the others only open; empty: the keys of the key file
 * @param keyFile a line {@code name:key} each, read behind {@code keys}; made with one key, for its
 *     owner's eyes only, when there is neither
 */
@Validated
@ConfigurationProperties("kuangjie.secrets")
record SecretSettings(
    @DefaultValue List<String> keys, @DefaultValue("data/secrets.keys") Path keyFile) {

  SecretSettings {
    keys = List.copyOf(keys);
  }

  /** Never the keys. */
  @Override
  public String toString() {
    return "SecretSettings[" + keyFile + "]";
  }
}
