package org.kuangjie.platform.web;

import java.io.IOException;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.kuangjie.shared.ClientConnection;

/** HTTP whose requests can tell that their client has gone away. Tomcat makes it by its name. */
public class WatchedHttp extends Http11NioProtocol {

  @Override
  protected Processor createProcessor() {
    return new WatchedProcessor(this);
  }

  private static final class WatchedProcessor extends Http11Processor {

    WatchedProcessor(WatchedHttp protocol) {
      super(protocol, protocol.getAdapter());
    }

    @Override
    public SocketState service(SocketWrapperBase<?> socket) throws IOException {
      ClientConnection.watch(new SocketProbe(socket));
      try {
        return super.service(socket);
      } finally {
        ClientConnection.forget();
      }
    }
  }
}
