package org.kuangjie.ogc.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.request.ServiceSettings;
import org.kuangjie.shared.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** The OpenAPI 3.0 document of what the parts describe. */
@Component
class OpenApiDocument {

  private final List<ApiExtension> parts;
  private final ServiceSettings service;
  private final String version;

  OpenApiDocument(
      List<ApiExtension> parts, ServiceSettings service, ObjectProvider<BuildProperties> build) {
    this.parts = parts;
    this.service = service;
    BuildProperties known = build.getIfAvailable();
    this.version = known == null ? "0" : String.valueOf(known.getVersion());
  }

  ApiDescription describe(List<LayerDefinition> layers) {
    ApiDescription api = new ApiDescription();
    api.define(
        "f",
        ApiParameter.query(
            "f",
            Text.of("输出格式，缺省按请求头 Accept", "Form of the answer; without it as Accept says"),
            Map.of("type", "string", "enum", List.of("json", "html"))));
    parts.forEach(part -> part.describe(api, layers));
    return api;
  }

  Map<String, Object> json(String root, ApiDescription api) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("openapi", "3.0.3");
    json.put("info", info());
    json.put("servers", List.of(Map.of("url", root, "description", service.title())));
    json.put("tags", api.tags());
    json.put("paths", api.paths());
    json.put(
        "components",
        Map.of(
            "parameters",
            api.parameters(),
            "responses",
            Map.of("Problem", problemResponse()),
            "schemas",
            Map.of("Problem", problem())));
    return json;
  }

  private Map<String, Object> info() {
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("title", service.title());
    info.put("description", service.summary());
    info.put("version", version);
    if (!service.contactEmail().isEmpty()) {
      info.put("contact", Map.of("name", service.providerName(), "email", service.contactEmail()));
    }
    return info;
  }

  private static Map<String, Object> problemResponse() {
    return Map.of(
        "description",
        "错误，中英文说明 A problem, told in Chinese and English (RFC 9457)",
        "content",
        Map.of(
            "application/problem+json",
            Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))));
  }

  private static Map<String, Object> problem() {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (String name : List.of("type", "title", "titleEn", "detail", "detailEn", "code")) {
      properties.put(name, Map.of("type", "string"));
    }
    properties.put("status", Map.of("type", "integer"));
    return Map.of("type", "object", "required", List.of("status"), "properties", properties);
  }
}
