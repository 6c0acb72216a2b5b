package org.kuangjie.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.SecurityContextConfigurer;
import org.springframework.security.config.annotation.web.configurers.ServletApiConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * Sign-in by form, JSON, HTTP Basic and, where configured, OpenID Connect. Which end point wants
 * whom stands at its handler method ({@link PolicyGate}).
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

  private static final Set<String> SERVICES = Set.of("/ows", "/wms", "/wfs", "/wmts");

  @Bean
  AuthenticationManager authenticationManager(ThrottledSignIn provider) {
    return new ProviderManager(provider);
  }

  /**
   * One observation per filter and decision costs more than it tells: requests are observed whole.
   */
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  /**
   * Who asks the map services without cookie or password is the public and stays so: nothing to
   * sign in, remember or forge. Maps and tiles come by the hundred, so they pass headers and CORS
   * only; what the public may see, the policy gate and the data access decide as ever.
   */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityFilterChain publicServices(
      HttpSecurity http, SignInAnswers answers, SecuritySettings settings) throws Exception {
    return http.securityMatcher(SecurityConfiguration::isPublicReading)
        .cors(Customizer.withDefaults())
        .headers(headers -> harden(headers, settings))
        .csrf(CsrfConfigurer::disable)
        .logout(LogoutConfigurer::disable)
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .securityContext(SecurityContextConfigurer::disable)
        .sessionManagement(SessionManagementConfigurer::disable)
        .servletApi(ServletApiConfigurer::disable)
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(answers).accessDeniedHandler(answers))
        .build();
  }

  private static boolean isPublicReading(HttpServletRequest request) {
    return request.getMethod().equals("GET")
        && request.getHeader(HttpHeaders.COOKIE) == null
        && request.getHeader(HttpHeaders.AUTHORIZATION) == null
        && isService(request.getServletPath());
  }

  private static boolean isService(String path) {
    return SERVICES.contains(path) || path.startsWith("/wmts/") || path.startsWith("/ogcapi/");
  }

  @Bean
  SecurityFilterChain security(
      HttpSecurity http,
      SignInAnswers answers,
      SecuritySettings settings,
      SignInAudit audit,
      ObjectProvider<ClientRegistrationRepository> issuers)
      throws Exception {
    http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/actuator/health/**")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .denyAll()
                    .anyRequest()
                    .permitAll())
        .cors(Customizer.withDefaults())
        .httpBasic(
            basic ->
                basic
                    .authenticationEntryPoint(answers)
                    .authenticationDetailsSource(EveryRequest::new))
        .formLogin(
            form ->
                form.loginPage("/login")
                    .loginProcessingUrl("/login")
                    .successHandler(answers)
                    .failureHandler(answers))
        .logout(logout -> logout.disable())
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(answers).accessDeniedHandler(answers))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
                    .csrfTokenRequestHandler(new CsrfTokens())
                    .ignoringRequestMatchers(SecurityConfiguration::provesItselfByHeader)
                    .ignoringRequestMatchers(SecurityConfiguration::isServiceWithoutSession))
        .headers(headers -> harden(headers, settings));
    if (issuers.getIfAvailable() != null) {
      http.oauth2Login(
          login ->
              login
                  .loginPage("/login")
                  .successHandler(answers)
                  .failureHandler(answers)
                  .userInfoEndpoint(
                      user -> user.oidcUserService(new OidcAccounts(settings, audit))));
    }
    return http.build();
  }

  /** No other site can make a browser send this header, so there is nothing to forge. */
  private static boolean provesItselfByHeader(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.toLowerCase(Locale.ROOT).startsWith("basic ");
  }

  /** OGC clients post queries without cookies: where no session speaks, nothing can be forged. */
  private static boolean isServiceWithoutSession(HttpServletRequest request) {
    return isService(request.getServletPath()) && request.getSession(false) == null;
  }

  private static void harden(HeadersConfigurer<HttpSecurity> headers, SecuritySettings settings) {
    headers
        .contentSecurityPolicy(csp -> csp.policyDirectives(settings.contentSecurityPolicy()))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            policy ->
                policy.policy("geolocation=(self), camera=(self), microphone=(), payment=()"));
  }
}
