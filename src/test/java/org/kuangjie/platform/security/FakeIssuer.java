package org.kuangjie.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/** An OpenID Connect issuer on loopback; says of everybody what it was told to say. */
final class FakeIssuer {

  static final String CLIENT = "kuangjie";
  static final String SECRET = "client-secret";

  private final HttpServer server;
  private final RSAKey published = key();
  private final RSAKey foreign = key();
  private final Map<String, String> nonceByCode = new ConcurrentHashMap<>();

  private volatile Map<String, Object> claims = Map.of();
  private volatile String audience = CLIENT;
  private volatile boolean signedByAnother;

  FakeIssuer() throws IOException, JOSEException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/.well-known/openid-configuration", this::discovery);
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.createContext(
        "/keys", exchange -> answer(exchange, new JWKSet(published).toJSONObject(true)));
    server.start();
  }

  private static RSAKey key() throws JOSEException {
    return new RSAKeyGenerator(2048).keyID("one").generate();
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  void stop() {
    server.stop(0);
  }

  void says(Map<String, Object> claimsOfEverybody) {
    claims = claimsOfEverybody;
    audience = CLIENT;
    signedByAnother = false;
  }

  void speaksTo(String otherAudience) {
    audience = otherAudience;
  }

  /** Same key id, other key. */
  void isForged() {
    signedByAnother = true;
  }

  private void discovery(HttpExchange exchange) throws IOException {
    answer(
        exchange,
        Map.of(
            "issuer", address(),
            "authorization_endpoint", address() + "/authorize",
            "token_endpoint", address() + "/token",
            "jwks_uri", address() + "/keys",
            "response_types_supported", List.of("code"),
            "subject_types_supported", List.of("public"),
            "id_token_signing_alg_values_supported", List.of("RS256")));
  }

  /** Signs in without asking and sends the browser back with a code. */
  private void authorize(HttpExchange exchange) throws IOException {
    var asked = UriComponentsBuilder.fromUri(exchange.getRequestURI()).build().getQueryParams();
    String code = UUID.randomUUID().toString();
    nonceByCode.put(code, decoded(asked.getFirst("nonce")));
    exchange
        .getResponseHeaders()
        .add(
            "Location",
            decoded(asked.getFirst("redirect_uri"))
                + "?code="
                + code
                + "&state="
                + asked.getFirst("state"));
    exchange.sendResponseHeaders(CLIENT.equals(asked.getFirst("client_id")) ? 302 : 400, -1);
    exchange.close();
  }

  /** A code counts once, and only for the client that knows the secret. */
  private void token(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String code =
        UriComponentsBuilder.newInstance().query(form).build().getQueryParams().getFirst("code");
    String nonce = code == null ? null : nonceByCode.remove(code);
    String credentials = org.kuangjie.testing.TestAccounts.basic(CLIENT, SECRET);
    if (nonce == null
        || !credentials.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      exchange.sendResponseHeaders(401, -1);
      exchange.close();
      return;
    }
    answer(
        exchange,
        Map.of(
            "access_token",
            "opaque",
            "token_type",
            "Bearer",
            "expires_in",
            60,
            "id_token",
            idToken(nonce)));
  }

  private String idToken(String nonce) throws IOException {
    Instant now = Instant.now();
    JWTClaimsSet.Builder content =
        new JWTClaimsSet.Builder()
            .issuer(address())
            .audience(audience)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(60)))
            .claim("nonce", nonce);
    claims.forEach(content::claim);
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(published.getKeyID()).build(),
            content.build());
    try {
      token.sign(new RSASSASigner(signedByAnother ? foreign : published));
    } catch (JOSEException e) {
      throw new IOException(e);
    }
    return token.serialize();
  }

  private static String decoded(@org.jspecify.annotations.Nullable String text) {
    return UriUtils.decode(String.valueOf(text), StandardCharsets.UTF_8);
  }

  private static void answer(HttpExchange exchange, Map<String, ?> content) throws IOException {
    byte[] body = JsonMapper.shared().writeValueAsBytes(content);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
