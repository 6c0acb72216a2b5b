package org.kuangjie.platform.security;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The sign-in page: works without script, by keyboard and with a screen reader. */
@RestController
@Hidden
class LoginPage {

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="zh-CN">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>登录 · 矿界 Kuangjie</title>
        <link rel="icon" href="favicon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="sign-in/sign-in.css">
      </head>
      <body>
        <main>
          <h1>矿界 <span lang="en">Kuangjie</span></h1>
          <p>矿产规划与执法监管 <span lang="en">Mining planning and enforcement</span></p>
          %s
          <form method="post" action="login">
            <input type="hidden" name="%s" value="%s">
            <label for="username">用户名 <span lang="en">User name</span></label>
            <input id="username" name="username" autocomplete="username" required autofocus>
            <label for="password">密码 <span lang="en">Password</span></label>
            <input id="password" name="password" type="password" autocomplete="current-password" required>
            <button type="submit">登录 <span lang="en">Sign in</span></button>
          </form>
          %s
        </main>
      </body>
      </html>
      """;

  private final ObjectProvider<ClientRegistrationRepository> issuers;

  LoginPage(ObjectProvider<ClientRegistrationRepository> issuers) {
    this.issuers = issuers;
  }

  @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
  @PreAuthorize("permitAll()")
  String show(
      @RequestParam(required = false) @Nullable String problem, HttpServletRequest request) {
    CsrfToken token = CsrfTokens.of(request);
    return PAGE.formatted(
        problem == null ? "" : alert(problem),
        HtmlUtils.htmlEscape(token.getParameterName()),
        HtmlUtils.htmlEscape(token.getToken()),
        issuerLinks());
  }

  private static String alert(String problem) {
    String words =
        switch (problem) {
          case "too-many-failures" ->
              "登录失败次数过多,请一分钟后再试。 <span lang=\"en\">Too many failed sign-ins; try again in a"
                  + " minute.</span>";
          case "issuer-refused" ->
              "统一身份认证没有通过,或没有给您本系统的角色。 <span lang=\"en\">The identity provider refused, or"
                  + " gave you no role here.</span>";
          case "database-unavailable" ->
              "数据库暂时不可用,请稍后再试。 <span lang=\"en\">The database is away for the moment; try"
                  + " again shortly.</span>";
          default -> "用户名或密码不正确。 <span lang=\"en\">The user name or the password is wrong.</span>";
        };
    return "<p role=\"alert\">" + words + "</p>";
  }

  private String issuerLinks() {
    List<String> links = new ArrayList<>();
    if (issuers.getIfAvailable() instanceof Iterable<?> registrations) {
      for (Object registration : registrations) {
        links.add(link((ClientRegistration) registration));
      }
    }
    return String.join("\n", links);
  }

  private static String link(ClientRegistration issuer) {
    return "<p><a href=\"oauth2/authorization/%s\">%s 登录 <span lang=\"en\">sign-in</span></a></p>"
        .formatted(
            HtmlUtils.htmlEscape(issuer.getRegistrationId()),
            HtmlUtils.htmlEscape(issuer.getClientName()));
  }
}
