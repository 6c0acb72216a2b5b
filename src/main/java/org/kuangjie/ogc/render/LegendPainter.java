package org.kuangjie.ogc.render;

import java.awt.Font;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.Description;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.util.InternationalString;
import org.jspecify.annotations.Nullable;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.imagery.ColourScale;
import org.kuangjie.ogc.raster.CoverageMask;
import org.kuangjie.ogc.raster.Pixmap;
import org.springframework.stereotype.Component;

/** Draws legends: a symbol and a title for each rule of a style. Titles are never cut off. */
@Component
public class LegendPainter {

  private static final int GAP_PIXELS = 4;

  /**
   * The rules of a style with their symbols, in the style's order; of a rule that colours an image
   * by its values each colour.
   */
  public List<LegendEntry> entries(LayerDefinition layer, Style style, LegendOptions options) {
    LegendSymbol symbols = new LegendSymbol(layer, options);
    List<LegendEntry> entries = new ArrayList<>();
    for (FeatureTypeStyle part : style.featureTypeStyles()) {
      for (Rule rule : part.rules()) {
        if (isShown(rule, options)) {
          Optional<ColourScale> scale = ImageLegend.scale(rule);
          if (scale.isPresent() && rule.getLegend() == null) {
            for (int i = 0; i < scale.get().entries().size(); i++) {
              String label = scale.get().entries().get(i).label();
              entries.add(entry(rule, label, ImageLegend.box(scale.get(), i, options)));
            }
          } else {
            entries.add(entry(rule, title(rule, options.language()), symbols.draw(rule)));
          }
        }
      }
    }
    return entries;
  }

  private static LegendEntry entry(Rule rule, String title, Pixmap symbol) {
    return new LegendEntry(
        rule.getName() == null ? "" : rule.getName(),
        title,
        rule.getFilter() == null ? Filter.INCLUDE : rule.getFilter(),
        rule.getMinScaleDenominator(),
        rule.getMaxScaleDenominator(),
        symbol);
  }

  private static boolean isShown(Rule rule, LegendOptions options) {
    boolean drawn = !rule.symbolizers().isEmpty();
    boolean inScale = options.scale() == null || StylePlan.isActive(rule, options.scale());
    boolean wanted = options.rule() == null || options.rule().equals(rule.getName());
    return drawn && inScale && wanted;
  }

  /**
   * The title in the language, as a style says it by Localized. Else our styles have the Chinese
   * title in Title and the English one in Abstract, which every program reads.
   */
  private static String title(Rule rule, String language) {
    Description description = rule.getDescription();
    String title = words(description == null ? null : description.getTitle(), language);
    String plain = words(description == null ? null : description.getTitle(), "");
    String summary = words(description == null ? null : description.getAbstract(), language);
    if (title.equals(plain) && language.startsWith("en") && !summary.isEmpty()) {
      return summary;
    }
    if (!title.isEmpty()) {
      return title;
    }
    return rule.getName() == null ? "" : rule.getName();
  }

  /** Of a text without the language what it says to everybody. */
  private static String words(@Nullable InternationalString text, String language) {
    return text == null ? "" : text.toString(Locale.forLanguageTag(language)).strip();
  }

  /** A picture as wide as the longest title needs, at least one pixel. */
  public Pixmap paint(LayerDefinition layer, Style style, LegendOptions options) {
    List<LegendEntry> entries = entries(layer, style, options);
    if (options.rule() != null && entries.size() == 1) {
      Pixmap single = new Pixmap(options.symbolWidth(), options.symbolHeight());
      single.clear(options.background());
      copy(entries.get(0).symbol(), single, 0, 0);
      return single;
    }
    List<TextLine> titles = new ArrayList<>();
    double widest = 0;
    for (LegendEntry entry : entries) {
      String title = entry.title().isEmpty() ? " " : entry.title();
      Font font = FontBook.find(List.of(options.font()), Font.PLAIN, options.fontSize(), title);
      TextLine line = new TextLine(title, font);
      titles.add(line);
      widest = Math.max(widest, line.width());
    }
    double textHeight = options.fontSize() * 1.3;
    int gap = (int) Math.max(1, Math.round(GAP_PIXELS * options.factor()));
    int row = (int) Math.ceil(Math.max(options.symbolHeight(), textHeight)) + gap;
    int width = options.symbolWidth() + 3 * gap + (int) Math.ceil(widest);
    Pixmap legend = new Pixmap(width, Math.max(1, entries.size() * row));
    legend.clear(options.background());
    RasterCanvas canvas =
        new RasterCanvas(legend, new CoverageMask(legend.width(), legend.height()));
    TextLook look = new TextLook(0xff000000 | options.textColour(), 0, 0);
    for (int i = 0; i < entries.size(); i++) {
      int top = i * row + (row - options.symbolHeight()) / 2;
      copy(entries.get(i).symbol(), legend, gap / 2, top);
      TextLine line = titles.get(i);
      double base = i * row + row / 2.0 + (line.ascent() - line.descent()) / 2;
      double left = options.symbolWidth() + 2.0 * gap;
      canvas.text(line, AffineTransform.getTranslateInstance(left, base), look);
    }
    return legend;
  }

  private static void copy(Pixmap symbol, Pixmap to, int left, int top) {
    for (int y = 0; y < symbol.height(); y++) {
      for (int x = 0; x < symbol.width(); x++) {
        int at = (top + y) * to.width() + left + x;
        to.pixels()[at] = Pixmap.blend(symbol.pixels()[y * symbol.width() + x], to.pixels()[at]);
      }
    }
  }
}
