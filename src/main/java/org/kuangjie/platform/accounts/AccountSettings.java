package org.kuangjie.platform.accounts;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Accounts that come with the sample data.
 *
 * @param demoPassword password of all sample accounts, 8 to 72 printable ASCII characters; empty: a
 *     random one, printed when the accounts are made
 */
@Validated
@ConfigurationProperties("kuangjie.accounts")
record AccountSettings(
    @DefaultValue("")
        @Pattern(
            regexp = "|[!-~]{8,72}",
            message =
                "KUANGJIE_DEMO_PASSWORD 须为 8 至 72 个可见 ASCII 字符 / must be 8 to 72 visible ASCII"
                    + " characters")
        String demoPassword) {

  @Override
  public String toString() {
    return "accounts";
  }
}
