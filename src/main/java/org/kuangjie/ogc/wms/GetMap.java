package org.kuangjie.ogc.wms;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.ogc.render.Scene;
import org.kuangjie.shared.ClientConnection;
import org.springframework.stereotype.Component;

/** GetMap (06-042, 7.3; 01-068r3, 7.2). */
@Component("wmsGetMap")
class GetMap implements WmsOperation {

  private final LayersParameter layersParameter;
  private final WmsSettings settings;
  private final Pictures pictures;
  private final DrawingQueue queue;
  private final MapTag tags;

  GetMap(
      LayersParameter layersParameter,
      WmsSettings settings,
      Pictures pictures,
      DrawingQueue queue,
      MapTag tags) {
    this.layersParameter = layersParameter;
    this.settings = settings;
    this.pictures = pictures;
    this.queue = queue;
    this.tags = tags;
  }

  @Override
  public String name() {
    return "GetMap";
  }

  @Override
  public void answer(WmsRequest request, HttpServletResponse response) throws IOException {
    MapFormat format = MapFormat.get(request.parameters().get("FORMAT"));
    MapFrame frame = MapFrame.read(request, settings);
    List<StyledLayer> layers = layersParameter.read(request);
    layers.forEach(layer -> CrsParameter.check(request.version(), frame.crs(), layer.layer()));
    MapQueries asked = MapQueries.read(request, layers, settings, Clock.systemUTC());
    List<FeatureQuery> queries = asked.all();
    int background = BackgroundParameter.read(request, format);
    asked.warn(response);
    Optional<String> tag = tags.find(request, queries);
    if (MapTag.settle(tag, response)) {
      return;
    }
    Scene scene = scene(frame, background, layers, asked);
    byte[] picture =
        queue.draw(Exchange.client(request.actor()), () -> pictures.encode(scene, format));
    response.setContentType(format.mime());
    response.setContentLength(picture.length);
    response.getOutputStream().write(picture);
  }

  private Scene scene(MapFrame frame, int background, List<StyledLayer> layers, MapQueries asked) {
    List<Scene.Layer> drawn = new ArrayList<>();
    for (int i = 0; i < layers.size() && frame.showsGround(); i++) {
      drawn.add(new Scene.Layer(asked.all().get(i), layers.get(i).style(), asked.shown().get(i)));
    }
    return new Scene(
        frame.crs(),
        frame.box(),
        frame.width(),
        frame.height(),
        frame.dotsPerInch(),
        background,
        drawn,
        settings.patience(),
        ClientConnection::isClosed);
  }
}
