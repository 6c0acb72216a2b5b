package org.kuangjie.catalogue.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.kuangjie.catalogue.store.PublishedRows;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.features.FeatureField;
import org.kuangjie.geo.features.FeatureFormat;
import org.kuangjie.geo.features.FeatureWriter;
import org.kuangjie.geo.features.FeatureWriters;
import org.kuangjie.geo.features.FieldType;
import org.kuangjie.geo.features.WriteLayout;
import org.kuangjie.geo.features.WriteLayout.Shape;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Service;

/**
 * Writes the version of a layer in force to a file. Only what the published view shows goes out:
 * holders of rights, secret features and free attributes are not in it, and who is no official gets
 * the public rows alone (002-R51).
 */
@Service
public class LayerExporter {

  private final PublishedRows rows;

  LayerExporter(PublishedRows rows) {
    this.rows = rows;
  }

  /**
   * How an export ended.
   *
   * @param notes what the format could not hold as it was
   */
  public record Exported(long rows, List<Text> notes) {}

  /**
   * @param definition the caller has checked that the actor may see it
   * @param crs EPSG:4490, or a Gauss-Krüger zone for formats that hold metres
   * @param out is closed
   * @throws org.kuangjie.shared.DomainException INVALID when the format cannot hold the layer,
   *     TOO_LARGE, NO_SPACE when the disk is full
   */
  public Exported export(
      LayerDefinition definition, Actor actor, FeatureFormat format, Crs crs, OutputStream out)
      throws IOException {
    AtomicLong count = new AtomicLong();
    WriteLayout layout = layout(definition, crs);
    FeatureWriter writer = FeatureWriters.open(format, out, layout);
    try (writer) {
      rows.read(
          definition,
          actor,
          row -> {
            try {
              writer.write(row);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            count.incrementAndGet();
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return new Exported(count.get(), writer.notes());
  }

  private static WriteLayout layout(LayerDefinition definition, Crs crs) {
    return new WriteLayout(
        definition.name(),
        definition.title(),
        definition.attributes().stream().map(a -> FeatureField.of(a.name(), type(a))).toList(),
        definition.geometryType().contains("Polygon") ? Shape.POLYGON : Shape.ANY,
        crs);
  }

  private static FieldType type(Attribute attribute) {
    return switch (attribute.type()) {
      case "smallint", "integer", "bigint" -> FieldType.INTEGER;
      case "numeric", "real", "double precision" -> FieldType.NUMBER;
      case "boolean" -> FieldType.BOOLEAN;
      case "date" -> FieldType.DATE;
      case "timestamp with time zone", "timestamptz" -> FieldType.DATETIME;
      case "json", "jsonb" -> FieldType.JSON;
      default -> FieldType.TEXT;
    };
  }
}
