package org.kuangjie.ogc.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

@DisplayName("OGC-19: addresses are absolute and right behind a proxy")
class PublicUrlTest {

  @Test
  @DisplayName("Without proxy the address is that of the request")
  void asRequested() {
    assertThat(root("", "192.0.2.7", "")).isEqualTo("http://localhost:8080");
  }

  @Test
  @DisplayName("The configured address wins over everything")
  void configured() {
    assertThat(root("https://maps.example.org/gis", "10.0.0.1", "host=evil.example;proto=http"))
        .isEqualTo("https://maps.example.org/gis");
  }

  @Test
  @DisplayName("RFC 7239: a trusted proxy says how clients reach it")
  void forwarded() {
    assertThat(root("", "10.0.0.1", "for=192.0.2.7;host=maps.example.org;proto=https"))
        .isEqualTo("https://maps.example.org");
    assertThat(root("", "10.0.0.1", "For=\"[2001:db8::1]:4711\";Host=\"maps.example.org:8443\""))
        .isEqualTo("http://maps.example.org:8443");
    assertThat(root("", "10.0.0.1", "proto=HTTPS")).isEqualTo("https://localhost:8080");
  }

  @Test
  @DisplayName("Of several hops the outermost trusted one counts, never what a client wrote before")
  void hops() {
    String chain = "for=10.0.0.2;host=inner;proto=http";
    assertThat(root("", "10.0.0.1", "for=192.0.2.7;host=outer.example;proto=https, " + chain))
        .isEqualTo("https://outer.example");
    String forged = "for=10.0.0.9;host=evil.example, for=192.0.2.7;host=maps.example.org";
    assertThat(root("", "10.0.0.1", forged)).isEqualTo("http://maps.example.org");
  }

  @Test
  @DisplayName("From anybody else, malformed, or beside X-Forwarded-*, the header is ignored")
  void ignored() {
    String own = "http://localhost:8080";
    assertThat(root("", "192.0.2.7", "host=evil.example")).isEqualTo(own);
    for (String header :
        List.of(
            "host=\"evil.example/path?\"",
            "host=\"a b\"",
            "proto=javascript",
            "host=evil;;;x",
            "host=\"evil",
            "=,;")) {
      assertThat(root("", "10.0.0.1", header)).as(header).isEqualTo(own);
    }
    MockHttpServletRequest both = request("10.0.0.1", "host=evil.example");
    both.addHeader("X-Forwarded-Proto", "http");
    assertThat(url("").root(both)).isEqualTo(own);
  }

  private static String root(String configured, String sender, String forwarded) {
    return url(configured).root(request(sender, forwarded));
  }

  private static PublicUrl url(String configured) {
    ServiceSettings settings =
        new ServiceSettings(
            configured, "", "", List.of(), "", "", "", "", "", "", "", "", "", "", "");
    return new PublicUrl(settings, new ProxyTrust("10.0.0.0/8,::1/128"));
  }

  private static MockHttpServletRequest request(String sender, String forwarded) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/ogcapi");
    request.setServerPort(8080);
    request.setRemoteAddr(sender);
    if (!forwarded.isEmpty()) {
      request.addHeader("Forwarded", forwarded);
    }
    return request;
  }
}
