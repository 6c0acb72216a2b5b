package org.kuangjie.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;

/** A request whose body ends with a clear error once it is larger than allowed. */
final class BoundedRequest extends HttpServletRequestWrapper {

  private final int maxMegabytes;
  private @Nullable ServletInputStream bounded;
  private @Nullable BufferedReader reader;

  BoundedRequest(HttpServletRequest request, int maxMegabytes) {
    super(request);
    this.maxMegabytes = maxMegabytes;
  }

  private long maxBytes() {
    return maxMegabytes * 1024L * 1024L;
  }

  /**
   * @throws DomainException when the body is announced as too large, and later while reading
   */
  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (getContentLengthLong() > maxBytes()) {
      throw tooLarge();
    }
    ServletInputStream known = bounded;
    if (known == null) {
      known = new BoundedStream(super.getInputStream());
      bounded = known;
    }
    return known;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    BufferedReader known = reader;
    if (known == null) {
      String charset = getCharacterEncoding();
      known =
          new BufferedReader(
              charset == null
                  ? new InputStreamReader(getInputStream(), StandardCharsets.UTF_8)
                  : new InputStreamReader(getInputStream(), charset));
      reader = known;
    }
    return known;
  }

  private DomainException tooLarge() {
    return new DomainException(
        DomainException.Kind.TOO_LARGE,
        "body-too-large",
        Text.of(
            "请求体超过 " + maxMegabytes + " MB 上限,请缩小或拆分,或改为上传文件。",
            "The body is larger than "
                + maxMegabytes
                + " MB; make it smaller, send it in parts or upload a file."),
        Map.of("maxMegabytes", maxMegabytes),
        null);
  }

  /** Counts what was read, so that a body without Content-Length is bounded as well. */
  private final class BoundedStream extends ServletInputStream {

    private final ServletInputStream body;
    private long count;

    BoundedStream(ServletInputStream body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      int next = body.read();
      if (next >= 0) {
        add(1);
      }
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = body.read(buffer, offset, length);
      if (read > 0) {
        add(read);
      }
      return read;
    }

    private void add(int read) {
      count += read;
      if (count > maxBytes()) {
        throw tooLarge();
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }

    @Override
    public void close() throws IOException {
      body.close();
    }
  }
}
