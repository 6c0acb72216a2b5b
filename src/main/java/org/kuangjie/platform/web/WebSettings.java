package org.kuangjie.platform.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Arrays;
import org.apache.catalina.util.NetMask;
import org.kuangjie.shared.DomainException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the server takes from the network.
 *
 * @param maxBodyMegabytes largest body of a request in MiB, uploaded files (multipart) aside
 * @param maxUploadMegabytes largest uploaded form in MiB, files included
 * @param trustedProxies reverse proxies whose {@code X-Forwarded-For}, {@code -Proto} and {@code
 *     -Host} count, as CIDR blocks separated by commas, e.g. {@code 10.1.2.3/32}; empty: none. Only
 *     loopback by default, because people of an office network have private addresses too and could
 *     forge theirs
 */
@Validated
@ConfigurationProperties("kuangjie.web")
record WebSettings(
    @DefaultValue("32") @Min(1) @Max(1024) int maxBodyMegabytes,
    @DefaultValue("1024") @Min(1) @Max(16384) int maxUploadMegabytes,
    @DefaultValue("127.0.0.0/8,::1/128") String trustedProxies) {

  WebSettings {
    if (!trustedProxies.isEmpty()) {
      Arrays.stream(trustedProxies.split(",", -1)).forEach(WebSettings::check);
    }
  }

  private static void check(String block) {
    try {
      if (!block.matches("[0-9a-fA-F.:]+/\\d{1,3}")) {
        throw new IllegalArgumentException(block);
      }
      new NetMask(block);
    } catch (IllegalArgumentException e) {
      throw DomainException.invalid(
          "bad-trusted-proxies",
          "KUANGJIE_TRUSTED_PROXIES 须为以逗号分隔的 CIDR 网段,如 10.1.2.3/32,10.2.0.0/16;留空表示不信任任何代理。",
          "KUANGJIE_TRUSTED_PROXIES must be CIDR blocks separated by commas, e.g."
              + " 10.1.2.3/32,10.2.0.0/16; empty to trust no proxy.");
    }
  }
}
