package org.kuangjie.ogc.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kuangjie.ogc.api.html.HtmlPage;
import org.kuangjie.ogc.api.html.HtmlPage.Cell;
import org.kuangjie.shared.Text;

/** The API definition for people: every operation, and every parameter with its meaning. */
final class OpenApiPage {

  private OpenApiPage() {}

  static HtmlPage of(ApiRequest request, ApiDescription api) {
    HtmlPage page =
        new HtmlPage(request.root(), Text.of("接口说明", "API documentation"))
            .trail(List.of())
            .heading()
            .buttons(
                List.of(
                    Link.of(
                        request.with("f", "json"),
                        "alternate",
                        ApiFormat.OPENAPI.mediaType(),
                        Text.of("OpenAPI 文档", "OpenAPI document"))))
            .section(Text.of("操作", "Operations"))
            .table(
                List.of(Text.of("方法", "Method"), Text.of("路径", "Path"), Text.of("作用", "Purpose")),
                operations(request, api));
    return page.section(Text.of("共用参数", "Shared parameters"))
        .table(
            List.of(Text.of("参数", "Parameter"), Text.of("含义", "Meaning")),
            api.parameters().values().stream().map(OpenApiPage::parameter).toList());
  }

  private static List<List<Cell>> operations(ApiRequest request, ApiDescription api) {
    List<List<Cell>> rows = new ArrayList<>();
    api.paths()
        .forEach(
            (path, methods) ->
                methods.forEach(
                    (method, operation) -> {
                      boolean plain = method.equals("get") && !path.contains("{");
                      String href = plain ? request.root() + path : "";
                      rows.add(
                          List.of(
                              Cell.of(method.toUpperCase(java.util.Locale.ROOT)),
                              new Cell(path, href),
                              Cell.of(text(operation, "summary"))));
                    }));
    return rows;
  }

  private static List<Cell> parameter(Object parameter) {
    return List.of(Cell.of(text(parameter, "name")), Cell.of(text(parameter, "description")));
  }

  private static String text(Object json, String name) {
    return json instanceof Map<?, ?> map ? String.valueOf(map.get(name)) : "";
  }
}
