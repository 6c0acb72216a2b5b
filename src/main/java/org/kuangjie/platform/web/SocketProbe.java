package org.kuangjie.platform.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Whether the other side of a connection has closed it: a read that does not wait meets the end.
 * What it reads instead, the next request of an eager client, is given back, and such a client is
 * there.
 */
final class SocketProbe implements BooleanSupplier {

  private final SocketWrapperBase<?> socket;

  SocketProbe(SocketWrapperBase<?> socket) {
    this.socket = socket;
  }

  @Override
  public boolean getAsBoolean() {
    ByteBuffer one = ByteBuffer.allocate(1);
    try {
      int read = socket.read(false, one);
      if (read > 0) {
        socket.unRead(one.flip());
      }
      return read < 0;
    } catch (IOException e) {
      return true;
    }
  }
}
