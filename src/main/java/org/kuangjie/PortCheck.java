package org.kuangjie;

import org.kuangjie.shared.DomainException;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/** Stops at once for a port that cannot be; a negative one would start a server nobody reaches. */
class PortCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

  private static final int HIGHEST_PORT = 65_535;

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
    String port = prepared.getEnvironment().getProperty("server.port", "0").strip();
    if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > HIGHEST_PORT) {
      throw DomainException.invalid(
          "bad-port",
          "配置有误:KUANGJIE_PORT 须为 0 至 65535 的整数。",
          "Wrong setting: KUANGJIE_PORT must be an integer from 0 to 65535.");
    }
  }
}
