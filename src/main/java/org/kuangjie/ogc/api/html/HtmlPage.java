package org.kuangjie.ogc.api.html;

import java.util.List;
import java.util.Set;
import org.kuangjie.ogc.api.Link;
import org.kuangjie.shared.Text;

/**
 * A page while it is put together. Everything given is text and is escaped; there is no script or
 * style in the page itself, as the content security policy wants it.
 */
public final class HtmlPage {

  private static final Set<String> PAGE_TYPES =
      Set.of("text/html", "application/json", "application/geo+json", "application/schema+json");

  private final StringBuilder body = new StringBuilder();
  private final Text title;
  private final String base;

  /**
   * @param root address of the landing page
   */
  public HtmlPage(String root, Text title) {
    this.base = root;
    this.title = title;
  }

  /** The way from the landing page to here, which is the first step. */
  public HtmlPage trail(List<Link> steps) {
    body.append("<nav class=\"trail\" aria-label=\"路径 Path\">");
    anchor(base, "首页", "Home");
    for (Link step : steps) {
      body.append("<span aria-hidden=\"true\">›</span>");
      anchor(step.href(), step.title().zh(), step.title().en());
    }
    body.append("</nav>");
    return this;
  }

  public HtmlPage heading() {
    body.append("<h1>");
    both(title);
    body.append("</h1>");
    return this;
  }

  public HtmlPage section(Text text) {
    body.append("<h2>");
    both(text);
    body.append("</h2>");
    return this;
  }

  public HtmlPage paragraph(Text text) {
    body.append("<p>");
    both(text);
    body.append("</p>");
    return this;
  }

  public HtmlPage note(String text) {
    body.append("<p class=\"note\">").append(escaped(text)).append("</p>");
    return this;
  }

  /** Links as a list, each with what is behind it unless that is a page like this. */
  public HtmlPage links(List<Link> links) {
    body.append("<ul class=\"links\">");
    for (Link link : links) {
      body.append("<li>");
      if (link.templated()) {
        body.append("<code>").append(escaped(link.href())).append("</code> ");
        both(link.title());
      } else {
        anchor(link.href(), link.title().zh(), link.title().en());
      }
      if (!hasPage(link.type())) {
        body.append(" <small>").append(escaped(link.type())).append("</small>");
      }
      body.append("</li>");
    }
    body.append("</ul>");
    return this;
  }

  /** Who reads in a browser gets a page where a program gets this type. */
  private static boolean hasPage(String type) {
    return PAGE_TYPES.contains(type);
  }

  /** Links beside each other, for paging and other forms. */
  public HtmlPage buttons(List<Link> links) {
    body.append("<p class=\"buttons\">");
    links.forEach(link -> anchor(link.href(), link.title().zh(), link.title().en()));
    body.append("</p>");
    return this;
  }

  /** Values in two columns. */
  public HtmlPage facts(List<Fact> facts) {
    body.append("<table class=\"facts\"><tbody>");
    for (Fact fact : facts) {
      body.append("<tr><th scope=\"row\">");
      both(fact.name());
      body.append("</th><td>");
      cell(fact.value());
      body.append("</td></tr>");
    }
    body.append("</tbody></table>");
    return this;
  }

  public HtmlPage table(List<Text> columns, List<List<Cell>> rows) {
    body.append("<div class=\"scroll\"><table><thead><tr>");
    for (Text column : columns) {
      body.append("<th scope=\"col\">");
      both(column);
      body.append("</th>");
    }
    body.append("</tr></thead><tbody>");
    for (List<Cell> row : rows) {
      body.append("<tr>");
      for (Cell cell : row) {
        body.append("<td>");
        cell(cell);
        body.append("</td>");
      }
      body.append("</tr>");
    }
    body.append("</tbody></table></div>");
    return this;
  }

  /**
   * A map of what the address answers: features as GeoJSON, or the metadata of map tiles in
   * WorldCRS84Quad.
   *
   * @param items address under which a feature's id leads to its page; empty: no links
   */
  public HtmlPage map(String source, String items) {
    body.append("<div class=\"map\" data-source=\"")
        .append(escaped(source))
        .append("\" data-items=\"")
        .append(escaped(items))
        .append("\"><canvas tabindex=\"0\" role=\"img\" aria-label=\"地图 Map\"></canvas>")
        .append("<p class=\"map-note\" aria-live=\"polite\"></p>")
        .append("<p class=\"map-buttons\"><button type=\"button\" data-zoom=\"1\"")
        .append(" aria-label=\"放大 Zoom in\">+</button><button type=\"button\" data-zoom=\"-1\"")
        .append(" aria-label=\"缩小 Zoom out\">−</button><button type=\"button\" data-zoom=\"0\"")
        .append(" aria-label=\"全图 Whole\">⤢</button></p></div>");
    return this;
  }

  /** A form whose fields become the query of this page. */
  public HtmlPage form(List<Field> fields) {
    body.append("<form method=\"get\"><input type=\"hidden\" name=\"f\" value=\"html\">");
    for (Field field : fields) {
      body.append("<label><span>");
      both(field.label());
      body.append("</span><input name=\"")
          .append(escaped(field.name()))
          .append("\" value=\"")
          .append(escaped(field.value()))
          .append("\" placeholder=\"")
          .append(escaped(field.example()))
          .append("\"></label>");
    }
    body.append("<button type=\"submit\">查询 Search</button></form>");
    return this;
  }

  /**
   * @param href where it leads; empty: nowhere
   */
  public record Cell(String text, String href) {

    public static Cell of(String text) {
      return new Cell(text, "");
    }
  }

  public record Fact(Text name, Cell value) {

    public static Fact of(String zh, String en, String value) {
      return new Fact(Text.of(zh, en), Cell.of(value));
    }
  }

  public record Field(String name, Text label, String value, String example) {}

  private void cell(Cell cell) {
    if (cell.href().isEmpty()) {
      body.append(escaped(cell.text()));
    } else {
      anchor(cell.href(), cell.text(), "");
    }
  }

  private void anchor(String href, String zh, String en) {
    body.append("<a href=\"").append(escaped(href)).append("\">");
    both(Text.of(zh, en));
    body.append("</a>");
  }

  private void both(Text text) {
    body.append(escaped(text.zh()));
    if (!text.en().isEmpty() && !text.en().equals(text.zh())) {
      body.append(" <span lang=\"en\">").append(escaped(text.en())).append("</span>");
    }
  }

  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  @Override
  public String toString() {
    String head =
        """
        <!doctype html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <link rel="stylesheet" href="%s/page.css">
        <script type="module" src="%s/map.js"></script>
        </head>
        <body>
        <header><a href="%s">矿界 <span lang="en">Kuangjie · OGC API</span></a></header>
        <main>
        """
            .formatted(escaped(title.inOneLine()), escaped(base), escaped(base), escaped(base));
    return head + body + "\n</main>\n</body>\n</html>\n";
  }
}
