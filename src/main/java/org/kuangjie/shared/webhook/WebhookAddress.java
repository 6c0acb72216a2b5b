package org.kuangjie.shared.webhook;

import java.net.URI;
import org.kuangjie.shared.DomainException;

/**
 * Where signed posts may be sent: over an encrypted line, and without a password in the address.
 */
public final class WebhookAddress {

  private WebhookAddress() {}

  /**
   * @param plainHttp whether http is allowed as well
   * @throws DomainException {@code bad-webhook}
   */
  public static void check(String target, boolean plainHttp) {
    URI address;
    try {
      address = URI.create(target);
    } catch (IllegalArgumentException e) {
      throw bad();
    }
    boolean web =
        "https".equals(address.getScheme()) || ("http".equals(address.getScheme()) && plainHttp);
    if (!web || address.getHost() == null || address.getUserInfo() != null) {
      throw bad();
    }
  }

  private static DomainException bad() {
    return DomainException.invalid(
        "bad-webhook",
        "webhook地址须为https://主机/路径，不含用户名（允许http须设置kuangjie.enforcement.delivery.plain-http）",
        "a webhook is https://host/path without user name (http needs"
            + " kuangjie.enforcement.delivery.plain-http)");
  }
}
