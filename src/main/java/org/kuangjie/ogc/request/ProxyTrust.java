package org.kuangjie.ogc.request;

import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/** The reverse proxies whose word counts, as {@code kuangjie.web.trusted-proxies} names them. */
@Component
class ProxyTrust {

  private final List<IpAddressMatcher> trusted;

  ProxyTrust(@Value("${kuangjie.web.trusted-proxies:}") String blocks) {
    this.trusted =
        Arrays.stream(blocks.split(",", -1))
            .map(String::trim)
            .filter(block -> !block.isEmpty())
            .map(IpAddressMatcher::new)
            .toList();
  }

  /** False for anything that is no address, such as a host name. */
  boolean trusts(String address) {
    if (!address.matches("[0-9a-fA-F.:]+")) {
      return false;
    }
    try {
      return trusted.stream().anyMatch(block -> block.matches(address));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
