package org.kuangjie.platform.secrets;

import java.util.List;
import java.util.stream.Stream;
import org.kuangjie.shared.crypto.Keyring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keyring of this installation. */
@Configuration(proxyBeanMethods = false)
class KeyringConfiguration {

  @Bean
  Keyring keyring(SecretSettings settings) {
    KeyFile file = new KeyFile(settings.keyFile());
    List<String> lines = lines(settings, file);
    if (lines.isEmpty()) {
      file.make();
      lines = lines(settings, file);
    }
    return Keyring.of(lines);
  }

  private static List<String> lines(SecretSettings settings, KeyFile file) {
    return Stream.concat(settings.keys().stream(), file.read().stream()).toList();
  }
}
