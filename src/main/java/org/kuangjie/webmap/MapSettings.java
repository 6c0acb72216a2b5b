package org.kuangjie.webmap;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.kuangjie.shared.Text;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The map of the web page.
 *
 * @param groups the layer tree, top first: {@code id}, {@code title-zh}, {@code title-en} and the
 *     names of the {@code layers}; a layer of no group stands in a last one
 * @param baseMaps maps below the layers, besides the plain one of districts and rivers; what each
 *     needs stands in operations.md. Its host must also be one of {@code
 *     kuangjie.security.map-sources}
 */
@Validated
@ConfigurationProperties("kuangjie.map")
record MapSettings(
    @DefaultValue List<@Valid Group> groups, @DefaultValue List<@Valid BaseMap> baseMaps) {

  MapSettings {
    groups = List.copyOf(groups);
    baseMaps = List.copyOf(baseMaps);
  }

  /** Layers that stand together in the tree. */
  record Group(
      @NotBlank String id,
      @NotBlank String titleZh,
      @NotBlank String titleEn,
      @DefaultValue List<String> layers) {

    Group {
      layers = List.copyOf(layers);
    }

    Text title() {
      return Text.of(titleZh, titleEn);
    }
  }

  /**
   * A base map.
   *
   * @param id what a link calls it
   * @param url template of tiles for {@code XYZ} and {@code WMTS}, address of the service for
   *     {@code WMS}
   * @param layer what the service calls it; for {@code TIANDITU} one of vec, img, ter
   * @param key the browser key of 天地图; everybody who opens the page can read it
   */
  record BaseMap(
      @NotBlank @Pattern(regexp = "[a-z0-9-]{1,32}") String id,
      @DefaultValue("XYZ") BaseMapKind kind,
      @NotBlank String titleZh,
      @NotBlank String titleEn,
      @DefaultValue("") @Pattern(regexp = "|https?://.*|/.*") String url,
      @DefaultValue("") String layer,
      @DefaultValue("") String key,
      @DefaultValue("") String attribution) {

    @AssertTrue(
        message =
            "底图缺少必需的项: XYZ 与 WMTS 的 url 要有 {z}、{x}、{y}，WMS 要有 url 和 layer，TIANDITU 要有 key 和 layer"
                + " / a base map lacks what its kind needs: XYZ and WMTS a url with {z}, {x} and"
                + " {y}; WMS url and layer; TIANDITU key and layer")
    boolean isComplete() {
      return switch (kind) {
        case XYZ, WMTS -> url.contains("{z}") && url.contains("{x}") && url.contains("{y}");
        case WMS -> !url.isEmpty() && !layer.isEmpty();
        case TIANDITU -> !key.isEmpty() && List.of("vec", "img", "ter").contains(layer);
      };
    }
  }

  /** How a base map is fetched. */
  enum BaseMapKind {
    /** Tiles of WebMercatorQuad by an address with z, x and y. */
    XYZ,
    /** The same, named after the service it comes from. */
    WMTS,
    /** Pictures of a service, WMS 1.3.0. */
    WMS,
    /** 天地图, with its names of places above. */
    TIANDITU
  }
}
