package org.kuangjie.platform.security;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * Pages of other sites may read the OGC services, as OpenLayers and Leaflet do there. Browsers send
 * no cookie along: such a page sees what everybody sees, unless it sends a password itself.
 */
@Configuration(proxyBeanMethods = false)
class SharedServices {

  private static final List<String> PATHS =
      List.of("/ows", "/wms", "/wfs", "/wmts", "/wmts/**", "/ogcapi", "/ogcapi/**");

  @Bean
  CorsConfigurationSource corsConfigurationSource(SecuritySettings settings) {
    UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
    if (!settings.serviceOrigins().isEmpty()) {
      CorsConfiguration shared = new CorsConfiguration();
      shared.setAllowedOrigins(settings.serviceOrigins());
      shared.setAllowedMethods(List.of(CorsConfiguration.ALL));
      shared.setAllowedHeaders(List.of(CorsConfiguration.ALL));
      shared.setExposedHeaders(List.of("Content-Crs", "Link", "Location"));
      PATHS.forEach(path -> source.registerCorsConfiguration(path, shared));
    }
    return source;
  }
}
