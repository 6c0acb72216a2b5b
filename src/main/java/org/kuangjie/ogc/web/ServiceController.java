package org.kuangjie.ogc.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kuangjie.ogc.request.OgcRequest;
import org.kuangjie.ogc.request.OgcService;
import org.kuangjie.ogc.request.Parameters;
import org.kuangjie.ogc.request.PublicUrl;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /wms}, {@code /wfs}, {@code /wmts}, and {@code /ows} for all of them by SERVICE. Open to
 * everybody: each layer says who may see it.
 */
@RestController
class ServiceController {

  private final Map<String, OgcService> services;
  private final PublicUrl publicUrl;

  ServiceController(List<OgcService> services, PublicUrl publicUrl) {
    this.services =
        services.stream().collect(Collectors.toMap(OgcService::name, Function.identity()));
    this.publicUrl = publicUrl;
  }

  @GetMapping({"/ows", "/wms", "/wfs", "/wmts"})
  @PreAuthorize("permitAll()")
  void get(HttpServletRequest request, HttpServletResponse response, Actor actor)
      throws IOException {
    answer(request, Optional.empty(), response, actor);
  }

  @PostMapping({"/ows", "/wms", "/wfs", "/wmts"})
  @PreAuthorize("permitAll()")
  void post(HttpServletRequest request, HttpServletResponse response, Actor actor)
      throws IOException {
    String type = Optional.ofNullable(request.getContentType()).orElse("");
    boolean form = type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    Optional<InputStream> body =
        form ? Optional.empty() : Optional.of((InputStream) request.getInputStream());
    answer(request, body, response, actor);
  }

  private void answer(
      HttpServletRequest request,
      Optional<InputStream> body,
      HttpServletResponse response,
      Actor actor)
      throws IOException {
    Parameters parameters = Parameters.of(request.getParameterMap());
    String path = request.getServletPath();
    OgcService service = service(path.substring(1), parameters);
    String url = publicUrl.root(request) + path;
    service.answer(new OgcRequest(parameters, body, url, actor), response);
  }

  private OgcService service(String path, Parameters parameters) {
    String name = path.equals("ows") ? parameters.find("SERVICE").orElse("") : path;
    OgcService service = services.get(name.toUpperCase(Locale.ROOT));
    if (service == null) {
      throw DomainException.invalid(
          "ogc-service",
          "SERVICE 须为 " + services.keySet(),
          "SERVICE must be one of " + services.keySet());
    }
    return service;
  }
}
