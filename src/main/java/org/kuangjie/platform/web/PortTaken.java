package org.kuangjie.platform.web;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The commonest reason why a server does not start, in a plain sentence. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortTaken extends AbstractFailureAnalyzer<PortInUseException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, PortInUseException cause) {
    return new FailureAnalysis(
        "端口 %1$d 已被占用。请停止占用它的程序,或用 KUANGJIE_PORT 换一个端口,例如 KUANGJIE_PORT=8081 bin/run。\nPort %1$d is in use. Stop the program that holds it, or choose another with KUANGJIE_PORT, e.g. KUANGJIE_PORT=8081 bin/run."
            .formatted(cause.getPort()),
        null,
        cause);
  }
}
