package org.kuangjie.product.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a client's script saw, line by line, held against where things are. */
final class ClientRun {

  /** The tests' own; another Python may come first on the path and lacks Debian's packages. */
  static final String PYTHON = "/usr/bin/python3";

  private final Places places;
  private final List<JsonNode> lines;

  private ClientRun(Places places, List<JsonNode> lines) {
    this.places = places;
    this.lines = lines;
  }

  /** Runs a script once; see {@link ClientScript#run}. */
  static ClientRun of(Places places, Path folder, List<String> probe, String... command)
      throws IOException, InterruptedException {
    return new ClientRun(places, ClientScript.run(places, folder, probe, command));
  }

  /** All lines of a check; there must be as many as said, and none tells of a failure. */
  List<JsonNode> lines(String check, int count) {
    List<JsonNode> found =
        lines.stream().filter(line -> line.get("check").asString().equals(check)).toList();
    assertThat(found).as(check).hasSize(count);
    for (JsonNode line : found) {
      assertThat(line.path("error").asString("")).as(line.toString()).isEmpty();
      assertThat(line.path("log")).as(line.toString()).isEmpty();
    }
    return found;
  }

  JsonNode line(String check) {
    return lines(check, 1).get(0);
  }

  /** The picture is painted at every point of the city and at none beside it. */
  void assertShown(JsonNode line) throws IOException {
    BufferedImage picture = ImageIO.read(Path.of(line.get("picture").asString()).toFile());
    JsonNode pixels = system(line).get("pixels");
    List<Boolean> painted = new ArrayList<>();
    for (JsonNode pixel : pixels) {
      painted.add(isPainted(picture, pixel));
    }
    assertThat(painted).as(line.toString()).isEqualTo(places.inside());
  }

  static boolean isPainted(BufferedImage picture, JsonNode pixel) {
    int colour = picture.getRGB(pixel.get(0).asInt(), pixel.get(1).asInt());
    boolean white = (colour & 0xFFFFFF) == 0xFFFFFF;
    return picture.getColorModel().hasAlpha() ? colour >>> 24 != 0 : !white;
  }

  /** The district came back alone, and where PostGIS has it. */
  void assertLocated(JsonNode line) {
    assertThat(texts(line.get("names"))).as(line.toString()).containsExactly(Places.DISTRICT);
    assertPlaced(line.get("bounds"), system(line).get("district"), line);
  }

  /** The neighbours a box of the district's size meets. */
  static void assertNeighbours(JsonNode line) {
    assertThat(texts(line.get("inBox")))
        .as(line.toString())
        .contains(Places.DISTRICT, "长寿区", "武隆区", "丰都县", "南川区")
        .doesNotContain("巫山县", "城口县", "江津区");
  }

  /** A feature was added, renamed and moved, and is gone. */
  void assertEdited(JsonNode line) {
    JsonNode outlines = json(places.task().get("outlines")).get(line.get("crs").asString());
    assertEdited(line, "afterInsert", "试验", outlines.get("first"));
    assertEdited(line, "afterUpdate", "改名", outlines.get("second"));
    assertThat(line.get("afterDelete").isNull()).as(line.toString()).isTrue();
  }

  private static void assertEdited(JsonNode line, String step, String name, JsonNode outline) {
    assertThat(line.get(step).path("name").asString("")).as(line.toString()).isEqualTo(name);
    assertPlaced(line.get(step).get("bounds"), bounds(outline.asString()), line);
  }

  private static void assertPlaced(JsonNode bounds, JsonNode expected, JsonNode line) {
    for (int i = 0; i < 4; i++) {
      double wanted = expected.get(i).asDouble();
      // a millimetre in the plane, a tenth of that in degrees
      Offset<Double> near = Offset.offset(Math.abs(wanted) > 180 ? 1e-3 : 1e-9);
      assertThat(bounds.get(i).asDouble()).as("%d of %s", i, line).isCloseTo(wanted, near);
    }
  }

  private JsonNode system(JsonNode line) {
    for (JsonNode system : json(places.task().get("systems"))) {
      if (system.get("crs").equals(line.get("crs"))) {
        return system;
      }
    }
    throw new AssertionError("no such system: " + line);
  }

  static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asString()));
    return texts;
  }

  private static JsonNode json(@Nullable Object value) {
    return JsonMapper.shared().valueToTree(value);
  }

  /** Bounds of WKT as the scripts give them. */
  private static JsonNode bounds(String wkt) {
    try {
      Envelope box = new WKTReader().read(wkt).getEnvelopeInternal();
      return json(List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()));
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  static Map<String, String> titles(JsonNode line) {
    return JsonMapper.shared()
        .convertValue(line.get("titles"), new TypeReference<Map<String, String>>() {});
  }
}
