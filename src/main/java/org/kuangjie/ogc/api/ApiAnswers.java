package org.kuangjie.ogc.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kuangjie.ogc.api.html.HtmlPage;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/** Writes documents, with an ETag of their content, and 304 to who has them. */
public final class ApiAnswers {

  private ApiAnswers() {}

  public static void json(
      ApiRequest request, HttpServletResponse response, ApiFormat format, Map<String, ?> body)
      throws IOException {
    bytes(request, response, format.mediaType(), JsonMapper.shared().writeValueAsBytes(body));
  }

  public static void html(ApiRequest request, HttpServletResponse response, HtmlPage page)
      throws IOException {
    byte[] body = page.toString().getBytes(StandardCharsets.UTF_8);
    bytes(request, response, "text/html;charset=UTF-8", body);
  }

  public static void bytes(
      ApiRequest request, HttpServletResponse response, String mediaType, byte[] body)
      throws IOException {
    if (isKnown(request, response, tag(body))) {
      return;
    }
    response.setContentType(mediaType);
    response.setContentLength(body.length);
    if (!request.isHead()) {
      response.getOutputStream().write(body);
    }
  }

  /**
   * Sets the ETag; true when the client has this content already, and 304 is all it gets.
   *
   * @param tag without quotes
   */
  public static boolean isKnown(ApiRequest request, HttpServletResponse response, String tag) {
    String quoted = "W/\"" + tag + "\"";
    response.setHeader(HttpHeaders.ETAG, quoted);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    response.addHeader(HttpHeaders.VARY, "Accept, Authorization, Cookie");
    boolean known =
        Optional.ofNullable(request.servlet().getHeader(HttpHeaders.IF_NONE_MATCH))
            .map(header -> List.of(header.split("\\s*,\\s*", -1)).contains(quoted))
            .orElse(false);
    if (known) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    }
    return known;
  }

  /** Short enough for a header, long enough to be unique. */
  public static String tag(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
