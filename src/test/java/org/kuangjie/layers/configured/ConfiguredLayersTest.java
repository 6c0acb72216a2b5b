package org.kuangjie.layers.configured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangjie.layers.DimensionAxis;
import org.kuangjie.layers.DimensionExtent;
import org.kuangjie.layers.ImageFiles;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.layers.LayerDimension;
import org.kuangjie.layers.LayerProblem;
import org.kuangjie.layers.PublishedLayers;
import org.kuangjie.layers.configured.store.TableCatalogue;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.Text;
import org.kuangjie.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Layers by configuration: one file publishes one table, checked at the start")
class ConfiguredLayersTest {

  private static final String PARCELS =
      """
      name: parcels
      title: {zh: 示意地块, en: Parcels}
      table: public.parcels
      id: id
      geometry: geom
      """;

  private static DataSource source;
  private final Path folder;

  ConfiguredLayersTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  static void tables() {
    source = TestDatabase.create().dataSource();
    JdbcClient.create(source)
        .sql(
            """
            CREATE TABLE public.parcels (
              id int PRIMARY KEY, code text NOT NULL, name text, mineral text, status text,
              area_ha float8, granted timestamptz, expires date, geom geometry(Polygon, 4490));
            CREATE INDEX ON public.parcels USING gist (geom);
            CREATE TABLE public."Odd Table" (
              "编号" varchar(9) NOT NULL UNIQUE, "A.b""c" uuid, open boolean, code text,
              shape geometry, twin int);
            INSERT INTO public."Odd Table" VALUES
              ('1', NULL, true, '500102', ST_SetSRID(ST_MakePoint(1, 2), 4326), 7),
              ('2', NULL, true, '500102', ST_SetSRID(ST_MakePoint(1, 2), 4326), 7);
            CREATE VIEW public.odd_view AS SELECT * FROM public."Odd Table";
            CREATE TABLE public.far (id int PRIMARY KEY, geom geometry(Point, 3857));
            CREATE TABLE public.mixed (id int PRIMARY KEY, geom geometry);
            INSERT INTO public.mixed VALUES
              (1, ST_SetSRID(ST_MakePoint(1, 2), 4326)), (2, ST_SetSRID(ST_MakePoint(1, 2), 4490));
            CREATE TABLE public.curved (id int PRIMARY KEY, geom geometry(CurvePolygon, 4490));
            """)
        .update();
  }

  @Test
  @DisplayName("A plain file publishes every column by its own type, with its style")
  void publishesATable() throws IOException {
    Files.writeString(folder.resolve("classes.sld"), "<StyledLayerDescriptor/>");
    LayerDefinition layer = layer(PARCELS + "styles: [classes.sld]\n");
    assertThat(layer.qualifiedName()).isEqualTo("kj:parcels");
    assertThat(layer.title()).isEqualTo(Text.of("示意地块", "Parcels"));
    assertThat(layer.view()).isEqualTo("public.parcels");
    assertThat(layer.geometryType()).isEqualTo("Polygon");
    assertThat(layer.srid()).isEqualTo(4490);
    assertThat(layer.attributes())
        .extracting(Attribute::name, Attribute::type)
        .contains(
            tuple("id", "integer"),
            tuple("area_ha", "double precision"),
            tuple("granted", "timestamp with time zone"),
            tuple("expires", "date"))
        .hasSize(8);
    assertThat(layer.presentation().styles())
        .extracting(LayerDefinition.StyleDocument::name)
        .containsExactly("classes");
    assertThat(problems(PARCELS)).isEmpty();
  }

  @Test
  @DisplayName("OGC-05: a column of times and one of numbers become dimensions of the layer")
  void publishesDimensions() throws IOException {
    LayerDefinition layer =
        layer(
            PARCELS
                + """
                dimensions:
                  - name: time
                    attribute: granted
                    values: 2020-01-01T00:00:00Z/2020-01-02T00:00:00Z/PT1H
                    multiple: true
                  - {name: elevation, attribute: area_ha, values: "1, 2", default: "2", nearest: true}
                """);
    assertThat(layer.dimensions())
        .containsExactly(
            new LayerDimension(
                DimensionAxis.TIME,
                "granted",
                DimensionExtent.read(
                    DimensionAxis.TIME, "2020-01-01T00:00:00Z/2020-01-02T00:00:00Z/PT1H"),
                Optional.empty(),
                true,
                false),
            new LayerDimension(
                DimensionAxis.ELEVATION,
                "area_ha",
                DimensionExtent.read(DimensionAxis.ELEVATION, "1,2"),
                Optional.of("2"),
                false,
                true));
  }

  @Test
  @DisplayName("OGC-28: a table of footprints with the names of its images becomes a raster layer")
  void publishesImages() throws IOException {
    Files.createDirectories(folder.resolve("images"));
    LayerDefinition layer =
        layer(PARCELS + "raster: {file: name, folder: images, order: granted}\n");
    assertThat(layer.images())
        .contains(
            new ImageFiles("name", folder.resolve("images").toRealPath(), Optional.of("granted")));
    assertThat(layer(PARCELS).images()).isEmpty();
  }

  @Test
  @DisplayName("OGC-28, OGC-05: images may be given a system, and vary over the heights they hold")
  void publishesTerrain() throws IOException {
    LayerDefinition layer =
        layer(
            PARCELS
                + """
                raster: {file: name, folder: ., crs: "EPSG:4490"}
                dimensions:
                  - {name: elevation, attribute: band_1, values: "0/425/1", default: "0/425"}
                """);
    assertThat(layer.images().orElseThrow().epsg()).contains(4490);
    LayerDimension heights = layer.dimensions().get(0);
    assertThat(heights.bandOf(layer)).contains(1);
    assertThat(heights.usual().from()).isEqualByComparingTo("0");
    assertThat(heights.usual().to()).isEqualByComparingTo("425");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "raster: {file: area_ha, folder: .}|text column",
        "raster: {file: nothing, folder: .}|text column",
        "raster: {file: name, folder: .}\\nattributes: [code]|text column",
        "raster: {file: name, folder: absent}|no folder",
        "raster: {file: name}|raster.folder is missing",
        "raster: {file: name, folder: ., order: never}|one of the attributes",
        "raster: {file: name, folder: ., crs: CGCS2000}|must be like EPSG:4490",
        "raster: name|mapping of keys",
        "raster: {file: name, folder: ., bands: 3}|raster.bands is no key"
      })
  @DisplayName("OGC-28: a raster layer without its column or folder is left out and says why")
  void wrongImages(String lines, String said) throws IOException {
    assertThat(problems(PARCELS + lines.replace("\\n", "\n") + "\n"))
        .anyMatch(problem -> problem.reason().en().contains(said));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{name: depth, attribute: area_ha, values: '1'} | must be time or elevation",
        "{name: time, attribute: code, values: '2020'} | code is none",
        "{name: time, attribute: gone, values: '2020'} | gone is none",
        "{name: elevation, attribute: expires, values: '1'} | expires is none",
        "{name: elevation, attribute: band_1, values: '1'} | band_1 is none",
        "{name: elevation, attribute: area_ha, values: '1', default: '9/2'} | is none of the values",
        "{name: elevation, attribute: area_ha} | Key dimensions[0].values is missing",
        "{name: elevation, attribute: area_ha, values: 1} | has to be a text",
        "{name: elevation, attribute: area_ha, values: high} | high is no number",
        "{name: elevation, attribute: area_ha, values: '1', default: '2'} | is none of the values",
        "{name: elevation, attribute: area_ha, values: '1', nearest: yep} | must be true or false",
        "{name: elevation, attribute: area_ha, values: '1', unit: m} | is no key"
      })
  @DisplayName("OGC-05: what is wrong in a dimension is told by its key")
  void refusesDimensions(String dimension, String told) throws IOException {
    assertRefused(PARCELS + "dimensions:\n  - " + dimension + "\n", told);
  }

  @Test
  @DisplayName("Own prefix with that very title, odd names, roles, EPSG:4326, chosen attributes")
  void publishesAsTold() throws IOException {
    LayerDefinition layer =
        layer(
            """
            name: Lakes
            prefix: cite
            namespace: http://www.opengis.net/cite
            title: cite:Lakes
            abstract: {zh: 湖, en: lakes}
            keywords: [湖泊, lakes]
            table: '"Odd Table"'
            id: 编号
            geometry: shape
            geometryType: point
            crs: ["CRS:84", "EPSG:4326"]
            visibleTo: [city_planner]
            publicColumn: open
            districtColumn: code
            attributes:
              - {name: 'A.b"c', title: {zh: 甲, en: A}}
              - twin
            """);
    assertThat(layer.title()).isEqualTo(Text.of("cite:Lakes", "cite:Lakes"));
    assertThat(layer.isNamed("cite:Lakes")).isTrue();
    assertThat(layer.view()).isEqualTo("public.\"Odd Table\"");
    assertThat(layer.srid()).isEqualTo(4326);
    assertThat(layer.geometryType()).isEqualTo("Point");
    assertThat(layer.access().visibleTo()).isEqualTo(Set.of(Role.CITY_PLANNER));
    assertThat(layer.presentation().crs()).containsExactly("CRS:84", "EPSG:4326");
    assertThat(layer.attributes())
        .containsExactly(
            new Attribute("A.b\"c", Text.of("甲", "A"), "text"),
            new Attribute("twin", Text.of("twin", "twin"), "integer"));
  }

  @Test
  @DisplayName(
      "A missing spatial index is told of with the statement, also below a view; it serves")
  void missingIndexIsToldOf() throws IOException {
    String view =
        PARCELS
            .replace("public.parcels", "odd_view")
            .replace("id: id", "id: 编号")
            .replace("geom\n", "shape\n");
    assertThat(layer(view).view()).isEqualTo("public.odd_view");
    assertThat(problems(view))
        .singleElement()
        .satisfies(problem -> assertThat(problem.leftOut()).isFalse())
        .extracting(problem -> problem.reason().en())
        .asString()
        .endsWith("CREATE INDEX ON \"Odd Table\" USING gist (shape)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "id: id; id: none; Key id names no column",
        "id: id; id: mineral; Key id mineral has no unique constraint",
        "geometry: geom; geometry: code; Key geometry code is of type text",
        "geometry: geom; geometry: none; Key geometry names no column",
        "public.parcels; public.Parcels; names no table or view",
        "public.parcels; public.far; Key geometry is in EPSG:3857",
        "public.parcels; public.mixed; Key geometry has the systems",
        "public.parcels; public.curved; Key geometry has the type CurvePolygon",
        "public.parcels; platform.account; the server's own",
        "public.parcels; published.mining_rights; the server's own",
        "public.parcels; pg_catalog.pg_class; the server's own",
        "public.parcels; other.public.parcels; is in another database",
        "public.parcels; 'public.parcels; DROP'; Key table has the form",
        "name: parcels; name: kj:parcels; Key name takes letters",
        "name: parcels; name: 12; Key name has to be a text",
        "name: parcels; nom: parcels; Key name is missing",
        "name: parcels; nom: parcels; Key nom is no key",
        "en: Parcels; fr: Parcels; Key title.en is missing",
      })
  @DisplayName("What is wrong is named by file and key, in both languages, and left out")
  void aFaultIsNamed(String right, String wrong, String words) throws IOException {
    String text = PARCELS.replace(right, wrong);
    assertThat(text).isNotEqualTo(PARCELS);
    assertRefused(text, words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "visibleto: [ENTITY]; Key visibleto is no key",
        "visibleTo: []; Key visibleTo has to be a list with entries",
        "visibleTo: [KING]; KING is none of",
        "publicColumn: code; Key publicColumn has to be a boolean",
        "publicColumn: none; Key publicColumn names no column",
        "districtColumn: area_ha; Key districtColumn has to be a text",
        "attributes: [code, code]; Key attributes[1].name is there twice",
        "attributes: [nothing]; Key attributes names no column",
        "attributes: [geom]; Key attributes names the geometry column",
        "attributes: [{name: code, type: integer}]; Key attributes code is of type text",
        "geometryType: Circle; Key geometryType must be one of",
        "geometryType: Point; Key geometryType is not what the table holds",
        "prefix: cite; Key namespace and prefix",
        "crs: [4490]; Key crs[0] has to be a text",
        "crs: ['4490']; Key crs has codes like",
        "styles: [gone.sld]; Key styles[0].file cannot be read",
        "styles: [../outside.sld]; Key styles[0].file must lie within",
        "styles: [a.txt]; Key styles[0].file must be a .sld",
        "name: again; Line 6 is no valid YAML",
        "keywords: !!java.net.URL [x]; Line 6 is no valid YAML",
        "keywords: [a; is no valid YAML",
      })
  @DisplayName("A wrong key beside right ones is named too")
  void aWrongKeyIsNamed(String line, String words) throws IOException {
    Files.writeString(folder.resolveSibling("outside.sld"), "<x/>");
    assertRefused(PARCELS + line + "\n", words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "- a\n", "plain", "a: &a [*a]"})
  void whatIsNoLayerFileIsRefused(String text) throws IOException {
    assertThat(problems(text)).isNotEmpty();
    assertThat(layers().list()).isEmpty();
  }

  @Test
  @DisplayName("A broken file does not keep the others from serving; a taken name is left out")
  void theRestServes() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), PARCELS);
    Files.writeString(folder.resolve("b.yml"), PARCELS);
    Files.writeString(folder.resolve("c.yaml"), PARCELS.replace("id: id", "id: x"));
    Files.writeString(folder.resolve(".hidden.yaml"), "x");
    PublishedLayers published = layers();
    assertThat(published.list()).extracting(LayerDefinition::name).containsExactly("parcels");
    assertThat(published.isConfigured(published.list().get(0))).isTrue();
    assertThat(published.problems())
        .extracting(LayerProblem::subject)
        .containsExactly("c.yaml", "kj:parcels");
  }

  @Test
  @DisplayName("A setting that names no folder stops the start")
  void aMissingFolderStopsTheStart() {
    LayerSettings settings = new LayerSettings(folder.resolve("none").toString());
    TableCatalogue catalogue = new TableCatalogue(source);
    assertThatThrownBy(() -> new ConfiguredLayers(settings, catalogue))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("KUANGJIE_LAYERS_DIR");
    assertThat(new ConfiguredLayers(new LayerSettings(""), catalogue).layers()).isEmpty();
  }

  private void assertRefused(String text, String words) throws IOException {
    assertThat(problems(text))
        .allSatisfy(
            problem -> {
              assertThat(problem.subject()).isEqualTo("layer.yaml");
              assertThat(problem.leftOut()).isTrue();
              assertThat(problem.reason().zh()).isNotBlank();
            })
        .anySatisfy(problem -> assertThat(problem.reason().en()).contains(words));
    assertThat(layers().list()).isEmpty();
  }

  private LayerDefinition layer(String text) throws IOException {
    Files.writeString(folder.resolve("layer.yaml"), text);
    PublishedLayers published = layers();
    assertThat(published.problems()).noneMatch(LayerProblem::leftOut);
    return published.list().get(0);
  }

  private List<LayerProblem> problems(String text) throws IOException {
    Files.writeString(folder.resolve("layer.yaml"), text);
    return layers().problems();
  }

  private PublishedLayers layers() {
    LayerSettings settings = new LayerSettings(folder.toString());
    return new PublishedLayers(List.of(new ConfiguredLayers(settings, new TableCatalogue(source))));
  }
}
