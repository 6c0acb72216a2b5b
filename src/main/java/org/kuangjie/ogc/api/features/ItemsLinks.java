package org.kuangjie.ogc.api.features;

import java.util.Map;
import java.util.Optional;
import org.kuangjie.ogc.api.ApiFormat;
import org.kuangjie.ogc.api.ApiRequest;
import org.kuangjie.ogc.api.Link;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.shared.Text;

/**
 * The pages beside one. The next begins after the last feature of this one, so that it costs the
 * same however far it is, and nothing is left out or told twice when features before it change; in
 * an order of the client's own it begins after so many.
 */
record ItemsLinks(ApiRequest request, ApiFormat format, ItemsQuery items) {

  Optional<Link> previous() {
    if (items.offset() == 0) {
      return Optional.empty();
    }
    long before = Math.max(0, items.offset() - items.query().limit());
    String offset = before == 0 ? "" : String.valueOf(before);
    return Optional.of(link("prev", Map.of("offset", offset, "after", ""), "上一页", "Previous page"));
  }

  /**
   * @param last of this page
   */
  Link next(Feature last) {
    String after = items.query().sorting().isEmpty() ? last.id() : "";
    String offset = String.valueOf(items.offset() + items.query().limit());
    return link("next", Map.of("offset", offset, "after", after), "下一页", "Next page");
  }

  private Link link(String relation, Map<String, String> changes, String zh, String en) {
    return Link.of(request.with(changes), relation, format.mediaType(), Text.of(zh, en));
  }
}
