package org.kuangjie.ogc.wms;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.style.Style;
import org.jspecify.annotations.Nullable;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.ogc.raster.Pixmap;
import org.kuangjie.ogc.render.LegendOptions;
import org.kuangjie.ogc.render.Scene;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.request.Parameters;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/**
 * GetLegendGraphic (02-070, 12.3; 05-078r4, 12.3): WIDTH and HEIGHT are those of one symbol. What
 * is not said in pixels grows with the resolution asked for, as in maps. LEGEND_OPTIONS has
 * fontName, fontSize and fontColor, as known from GeoServer; LANGUAGE is zh or en.
 */
@Component("wmsGetLegendGraphic")
class GetLegendGraphic implements WmsOperation {

  private static final int LARGEST_SYMBOL = 500;
  private static final Pattern OPTION = Pattern.compile("(?:^|;)\\s*(\\w+):([^;]*)");

  private final LayersParameter layersParameter;
  private final Legends legends;
  private final MapTag tags;

  GetLegendGraphic(LayersParameter layersParameter, Legends legends, MapTag tags) {
    this.layersParameter = layersParameter;
    this.legends = legends;
    this.tags = tags;
  }

  @Override
  public String name() {
    return "GetLegendGraphic";
  }

  @Override
  public void answer(WmsRequest request, HttpServletResponse response) throws IOException {
    Parameters parameters = request.parameters();
    LayerDefinition layer = layersParameter.layer(request, "LAYER", parameters.get("LAYER"));
    Style style =
        layersParameter.styled(request, layer, parameters.find("STYLE").orElse("")).style();
    MapFormat format = format(parameters);
    LegendOptions options = options(request, format);
    FeatureQuery everything = FeatureQuery.all(layer, request.actor());
    if (MapTag.settle(tags.find(request, List.of(everything)), response)) {
      return;
    }
    Pixmap legend = legends.paint(layer, style, options);
    byte[] picture = Pictures.encode(legend, format);
    response.setContentType(format.mime());
    response.setContentLength(picture.length);
    response.getOutputStream().write(picture);
  }

  private static MapFormat format(Parameters parameters) {
    String given = parameters.get("FORMAT");
    return MapFormat.find(given)
        .filter(Legends.formats()::contains)
        .orElseThrow(
            () ->
                new OgcException(
                    "InvalidFormat",
                    "FORMAT",
                    400,
                    Text.format("不支持格式 %s", "Format %s is not offered", given)));
  }

  private static LegendOptions options(WmsRequest request, MapFormat format) {
    Parameters parameters = request.parameters();
    LegendOptions usual = LegendOptions.DEFAULT;
    double dotsPerInch = ResolutionParameter.read(parameters);
    double factor = dotsPerInch / Scene.STANDARD_DPI;
    return new LegendOptions(
        size(parameters, "WIDTH", (int) Math.round(factor * usual.symbolWidth())),
        size(parameters, "HEIGHT", (int) Math.round(factor * usual.symbolHeight())),
        option(parameters, "fontname").orElse(usual.font()),
        option(parameters, "fontsize")
                .map(text -> number("LEGEND_OPTIONS", text))
                .orElse(usual.fontSize())
            * factor,
        option(parameters, "fontcolor").map(GetLegendGraphic::colour).orElse(usual.textColour()),
        BackgroundParameter.read(request, format),
        parameters.find("LANGUAGE").orElse(usual.language()).toLowerCase(Locale.ROOT),
        scale(parameters),
        parameters.find("RULE").orElse(null),
        dotsPerInch);
  }

  private static int size(Parameters parameters, String name, int usual) {
    return parameters.find(name).isPresent()
        ? SizeParameter.read(parameters, name, LARGEST_SYMBOL)
        : usual;
  }

  private static @Nullable Double scale(Parameters parameters) {
    return parameters.find("SCALE").map(text -> number("SCALE", text)).orElse(null);
  }

  private static Optional<String> option(Parameters parameters, String name) {
    return parameters.find("LEGEND_OPTIONS").stream()
        .flatMap(text -> OPTION.matcher(text).results())
        .filter(found -> found.group(1).toLowerCase(Locale.ROOT).equals(name))
        .map(found -> found.group(2).trim())
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  private static double number(String parameter, String text) {
    try {
      double number = Double.parseDouble(text.trim());
      if (number > 0 && Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // answered below
    }
    throw OgcException.invalid(
        parameter, "“%s”须为正数".formatted(text), "'%s' must be a number above 0".formatted(text));
  }

  private static int colour(String text) {
    Matcher colour = BackgroundParameter.COLOUR.matcher(text);
    if (!colour.matches()) {
      throw OgcException.invalid(
          "LEGEND_OPTIONS", "fontColor 须如 0xRRGGBB", "fontColor must be written like 0xRRGGBB");
    }
    return Integer.parseInt(colour.group(1), 16);
  }
}
