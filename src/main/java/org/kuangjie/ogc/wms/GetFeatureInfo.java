package org.kuangjie.ogc.wms;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.ogc.info.FoundFeatures;
import org.kuangjie.ogc.info.HitTest;
import org.kuangjie.ogc.info.InfoFormat;
import org.kuangjie.ogc.info.PixelFeatures;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.request.Parameters;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/**
 * GetFeatureInfo (06-042, 7.4; 01-068r3, 7.3): the features under a pixel of a map, of each layer
 * up to FEATURE_COUNT. The map's filters, day and scale hold here as well. BUFFER widens the pixel,
 * as known from GeoServer.
 */
@Component("wmsGetFeatureInfo")
class GetFeatureInfo implements WmsOperation {

  private static final int MOST_BUFFER = 50;

  private final LayersParameter layersParameter;
  private final PixelFeatures features;
  private final WmsSettings settings;

  GetFeatureInfo(LayersParameter layersParameter, PixelFeatures features, WmsSettings settings) {
    this.layersParameter = layersParameter;
    this.features = features;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "GetFeatureInfo";
  }

  @Override
  public void answer(WmsRequest request, HttpServletResponse response) throws IOException {
    MapFrame frame = MapFrame.read(request, settings);
    List<StyledLayer> layers = layersParameter.read(request);
    layers.forEach(layer -> CrsParameter.check(request.version(), frame.crs(), layer.layer()));
    MapQueries map = MapQueries.read(request, layers, settings, Clock.systemUTC());
    List<LayerDefinition> asked = asked(request, layers);
    InfoFormat format = format(request);
    int count = count(request.parameters());
    HitTest test = test(request, frame);
    List<FoundFeatures> found = new ArrayList<>();
    for (LayerDefinition layer : asked) {
      found.add(find(layer, layers, map.all(), frame.scaleDenominator(), test, count));
    }
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    format.write(request.wfsUrl(), found, document);
    map.warn(response);
    response.setContentType(format.mediaType());
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "private, no-store");
    response.setContentLength(document.size());
    document.writeTo(response.getOutputStream());
  }

  /** INFO_FORMAT (06-042, 7.4.3.5; 01-068r3, 7.3.3.4): in 1.1.1 HTML unless given. */
  private static InfoFormat format(WmsRequest request) {
    boolean given = request.parameters().find("INFO_FORMAT").isPresent();
    if (request.version() == WmsVersion.V1_1_1 && !given) {
      return InfoFormat.HTML;
    }
    String wanted = request.parameters().get("INFO_FORMAT");
    return InfoFormat.find(wanted)
        .orElseThrow(
            () ->
                new OgcException(
                    "InvalidFormat",
                    "INFO_FORMAT",
                    400,
                    Text.format("不支持格式 %s", "Format %s is not offered", wanted)));
  }

  /** QUERY_LAYERS must be layers of the map (06-042, 7.4.3.4). */
  private List<LayerDefinition> asked(WmsRequest request, List<StyledLayer> layers) {
    List<LayerDefinition> asked = layersParameter.named(request, "QUERY_LAYERS");
    for (LayerDefinition layer : asked) {
      if (layers.stream().noneMatch(drawn -> drawn.layer().equals(layer))) {
        throw new OgcException(
            "LayerNotDefined",
            "QUERY_LAYERS",
            400,
            Text.format("图层 %s 不在 LAYERS 之中", "Layer %s is none of LAYERS", layer.qualifiedName()));
      }
    }
    return asked;
  }

  /** FEATURE_COUNT (06-042, 7.4.3.6). */
  private int count(Parameters parameters) {
    int count = parameters.findInteger("FEATURE_COUNT").orElse(1);
    if (count < 1 || count > settings.maxFeatureCount()) {
      throw OgcException.invalid(
          "FEATURE_COUNT",
          "FEATURE_COUNT 须为 1 至 %d".formatted(settings.maxFeatureCount()),
          "FEATURE_COUNT must be from 1 to %d".formatted(settings.maxFeatureCount()));
    }
    return count;
  }

  private static HitTest test(WmsRequest request, MapFrame frame) {
    int column = pixel(request, request.version().columnParameter(), frame.width());
    int row = pixel(request, request.version().rowParameter(), frame.height());
    int buffer = request.parameters().findInteger("BUFFER").orElse(HitTest.NEAR);
    if (buffer < 0 || buffer > MOST_BUFFER) {
      throw OgcException.invalid(
          "BUFFER",
          "BUFFER 须为 0 至 %d 像素".formatted(MOST_BUFFER),
          "BUFFER must be from 0 to %d pixels".formatted(MOST_BUFFER));
    }
    boolean widened = request.parameters().find("BUFFER").isPresent();
    return new HitTest(frame.picture(), column, row, buffer, widened);
  }

  /** I and J, X and Y (06-042, 7.4.3.7). */
  private static int pixel(WmsRequest request, String parameter, int size) {
    String text = request.parameters().get(parameter).trim();
    if (text.matches("\\d{1,5}") && Integer.parseInt(text) < size) {
      return Integer.parseInt(text);
    }
    throw new OgcException(
        "InvalidPoint",
        parameter,
        400,
        Text.format(
            "%s 须为 0 至 %d 的整数", "%s must be a whole number from 0 to %d", parameter, size - 1));
  }

  private FoundFeatures find(
      LayerDefinition layer,
      List<StyledLayer> layers,
      List<FeatureQuery> queries,
      double scale,
      HitTest test,
      int count) {
    List<FeatureQuery> shown = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      StyledLayer drawn = layers.get(i);
      if (drawn.layer().equals(layer) && StyleScales.isShown(drawn.style(), scale)) {
        shown.add(queries.get(i));
      }
    }
    return new FoundFeatures(layer, features.list(shown, test, count));
  }
}
