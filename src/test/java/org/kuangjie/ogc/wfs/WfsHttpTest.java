package org.kuangjie.ogc.wfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangjie.geo.features.FeatureFile;
import org.kuangjie.geo.features.FeatureReader;
import org.kuangjie.geo.features.FeatureRow;
import org.kuangjie.geo.features.ReadOptions;
import org.kuangjie.testing.SampleTest;
import org.kuangjie.testing.TestAccounts;
import org.kuangjie.testing.TestClient;
import org.springframework.boot.test.web.server.LocalServerPort;

@SampleTest
class WfsHttpTest {

  private static final Pattern NEXT = Pattern.compile(" next=\"([^\"]+)\"");
  private static final Pattern PREVIOUS = Pattern.compile(" previous=\"([^\"]+)\"");
  private static final Pattern ID = Pattern.compile("<kj:districts gml:id=\"([^\"]+)\"");

  @LocalServerPort private int port;

  @Test
  @DisplayName("WFS: capabilities of each version name what the actor may see, and what exists")
  void describesItself() {
    String latest = get("REQUEST=GetCapabilities").body();
    assertThat(latest)
        .contains("version=\"2.0.0\"", "<wfs:Name>kj:mining_rights</wfs:Name>")
        .contains("<ows:Operation name=\"GetCapabilities\">", "urn:ogc:def:crs:EPSG::4490")
        .contains("name=\"ImplementsBasicWFS\"><ows:NoValues/><ows:DefaultValue>TRUE")
        .contains("name=\"ImplementsTransactionalWFS\"><ows:NoValues/><ows:DefaultValue>FALSE")
        .contains("name=\"ManageStoredQueries\"><ows:NoValues/><ows:DefaultValue>FALSE")
        .doesNotContain("name=\"Transaction\"", "kj:pipelines");
    assertThat(get("REQUEST=GetCapabilities&ACCEPTVERSIONS=9.9,1.1.0").body())
        .contains("version=\"1.1.0\"");
    assertThat(get("REQUEST=GetCapabilities&VERSION=1.0.0").body())
        .contains("<SRS>EPSG:4490</SRS>");
    assertThat(get("REQUEST=GetCapabilities&SECTIONS=FeatureTypeList").body())
        .contains("wfs:FeatureTypeList")
        .doesNotContain("ows:OperationsMetadata");
    assertThat(planner().get("/wfs?SERVICE=WFS&REQUEST=GetCapabilities").body())
        .contains("name=\"ManageStoredQueries\"><ows:NoValues/><ows:DefaultValue>TRUE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "VERSION=2.0.2 2.0.2",
        "VERSION=2.0.0 2.0.0",
        "ACCEPTVERSIONS=2.0.2 2.0.2",
        "ACCEPTVERSIONS=9.9,2.0.2,1.0.0 2.0.2",
        "ACCEPTVERSIONS=2.0.0,2.0.2 2.0.0",
        "VERSION=2.0.1 2.0.0",
        "VERSION=3.0.0 2.0.0",
        "VERSION=10.0.0 2.0.0",
        "VERSION=1.1.7 1.1.0",
        "VERSION=1.0.9 1.0.0",
        "VERSION=0.9 1.0.0"
      })
  @DisplayName("OGC-09: GetCapabilities answers in the version negotiated, 2.0.2 by its own name")
  void negotiates(String asked, String answered) {
    assertThat(get("REQUEST=GetCapabilities&" + asked).body())
        .containsPattern("Capabilities[^>]* version=\"" + answered.replace(".", "\\.") + "\"");
  }

  @Test
  @DisplayName("OGC-09: 2.0.2 is a version of every request, 2.0.9 of none")
  void correctedVersion() {
    assertThat(feature("VERSION=2.0.2", "&COUNT=1")).contains("numberReturned=\"1\"");
    assertThat(get("VERSION=2.0.9&REQUEST=GetFeature&TYPENAMES=districts").body())
        .contains("InvalidParameterValue", "2.0.2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<GetFeature/>",
        "<GetFeature version='1.0.0'/>",
        "<GetFeature version='1.1.0' service='WFS'><Query/></GetFeature>",
        "<GetFeature version='1.0.0'><Query typeName=''/></GetFeature>",
        "<GetFeature version='1.0.0'><Query typeName='districts'><Filter/></Query></GetFeature>",
        "<GetFeature version='1.0.0' maxFeatures='-1'><Query typeName='districts'/></GetFeature>",
        "<GetFeature version='1.0.0' maxFeatures='x'><Query typeName='districts'/></GetFeature>",
        "<GetFeature version='1.1.0'><Query typeName='districts'><SortBy/></Query></GetFeature>",
        "<GetFeature version='1.1.0'><Query typeName='districts' srsName='x'/></GetFeature>",
        "<GetFeature version='1.1.0'><Query typeName='districts'><Filter><BBOX/></Filter></Query></GetFeature>",
        "<GetFeature version='1.0.0'><Query typeName='districts'><Filter><BBOX><PropertyName>geom</PropertyName><Box><coordinates>1,2</coordinates></Box></BBOX></Filter></Query></GetFeature>",
        "<GetFeature version='1.0.0'><Query typeName='districts'><Filter><BBOX><PropertyName>geom</PropertyName><Box><coordinates>a,b c,d</coordinates></Box></BBOX></Filter></Query></GetFeature>",
        "<DescribeFeatureType version='1.0.0'><TypeName/></DescribeFeatureType>",
        "<Transaction version='1.0.0'><Insert/></Transaction>",
        "<Transaction version='1.1.0'><Update/></Transaction>",
        "<Transaction version='1.0.0'><Delete typeName='districts'/></Transaction>",
        "<LockFeature version='1.1.0'><Lock/></LockFeature>",
        "<GetFeatureWithLock version='1.1.0' expiry='x'><Query typeName='districts'/></GetFeatureWithLock>",
        "<GetGmlObject version='1.1.0'/>"
      })
  @DisplayName(
      "OGC-11: an odd body in an old version is answered in the service's words, never by a fault")
  void oddBodies(String body) {
    HttpResponse<String> response = post(body);
    assertThat(response.statusCode()).as(response.body()).isLessThan(500);
    assertThat(response.body())
        .as(body)
        .containsPattern(
            "<(\\w+:)?(ServiceExceptionReport|ExceptionReport|FeatureCollection|schema"
                + "|WFS_TransactionResponse)");
    assertThat(response.body()).doesNotContain("org.kuangjie.", "Exception:");
  }

  @Test
  @DisplayName("WFS: each version has its GML, its names and its order of axes")
  void answersInEachVersion() {
    assertThat(feature("VERSION=2.0.0", "&COUNT=1"))
        .contains(
            "numberReturned=\"1\"",
            "<gml:lowerCorner>30.",
            "srsName=\"urn:ogc:def:crs:EPSG::4490\"");
    assertThat(feature("VERSION=1.1.0", "&MAXFEATURES=1"))
        .contains("numberOfFeatures=\"1\"", "<gml:featureMember>", "<gml:lowerCorner>30.");
    assertThat(feature("VERSION=1.0.0", "&MAXFEATURES=1"))
        .contains("fid=\"districts.", "epsg.xml#4490", "<gml:coordinates>10");
    assertThat(feature("VERSION=2.0.0", "&COUNT=1&SRSNAME=EPSG:4490"))
        .contains("<gml:lowerCorner>10");
    assertThat(feature("VERSION=2.0.0", "&COUNT=1&SRSNAME=urn:ogc:def:crs:EPSG::3857"))
        .contains("<gml:lowerCorner>1");
    assertThat(feature("VERSION=2.0.0", "&COUNT=1&OUTPUTFORMAT=application/json"))
        .startsWith("{\"type\":\"FeatureCollection\",\"numberReturned\":1")
        .contains("\"coordinates\":[[[[10");
    assertThat(feature("VERSION=2.0.0", "&COUNT=1&OUTPUTFORMAT=csv"))
        .contains("WKT", "POLYGON ((10");
  }

  private String feature(String version, String rest) {
    HttpResponse<String> response =
        get(version + "&REQUEST=GetFeature&TYPENAME=kj:districts" + rest);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  @Test
  @DisplayName("WFS 2.0: pages lead through all features once, by GET and by POST, and back")
  void pages() {
    String filter =
        "<fes:PropertyIsNotEqualTo><fes:ValueReference>kj:code</fes:ValueReference>"
            + "<fes:Literal>(x&amp;y</fes:Literal></fes:PropertyIsNotEqualTo>";
    String page = post(query("count=\"2\" startIndex=\"1\"", filter)).body();
    List<String> first = ids(page);
    assertThat(first).hasSize(2);
    String second = follow(page, NEXT);
    assertThat(ids(second)).hasSize(2).doesNotContainAnyElementsOf(first);
    assertThat(ids(follow(second, PREVIOUS))).isEqualTo(first);
    String hits = get("REQUEST=GetFeature&TYPENAMES=districts&RESULTTYPE=hits&COUNT=1").body();
    assertThat(hits).contains("numberReturned=\"0\"").doesNotContain("<wfs:member>");
    assertThat(ids(follow(hits, NEXT))).hasSize(1);
  }

  @Test
  @DisplayName("E19: pages of one query go on after their last feature and end where it ends")
  void pagesGoOnByKey() {
    String all = "REQUEST=GetFeature&TYPENAMES=districts&COUNT=";
    List<String> ids = ids(get(all + 1000).body());
    List<String> read = new ArrayList<>();
    String page = get(all + 15).body();
    for (read.addAll(ids(page)); NEXT.matcher(page).find(); read.addAll(ids(page))) {
      Matcher next = NEXT.matcher(page);
      assertThat(next.find()).isTrue();
      assertThat(next.group(1)).contains("AFTER=").contains("STARTINDEX=" + read.size());
      page = follow(page, NEXT);
    }
    assertThat(read).isEqualTo(ids).hasSizeGreaterThan(30);
    assertThat(page)
        .contains("numberMatched=\"" + ids.size() + "\"")
        .contains("numberReturned=\"" + ids.size() % 15 + "\"");
    String exact = get(all + ids.size()).body();
    assertThat(NEXT.matcher(exact).find()).as("a full page that is the last").isFalse();
    assertThat(get(all + "1&SORTBY=code").body()).contains("next=").doesNotContain("AFTER=");
  }

  private String follow(String page, Pattern link) {
    Matcher found = link.matcher(page);
    assertThat(found.find()).as(page.substring(0, 600)).isTrue();
    String address = found.group(1).replace("&amp;", "&");
    return client().get(address.substring(address.indexOf("/wfs"))).body();
  }

  private static List<String> ids(String page) {
    return ID.matcher(page).results().map(m -> m.group(1)).toList();
  }

  private static String query(String attributes, String filter) {
    return """
    <wfs:GetFeature service="WFS" version="2.0.0" %s xmlns:wfs="http://www.opengis.net/wfs/2.0"
        xmlns:fes="http://www.opengis.net/fes/2.0" xmlns:mine="https://kuangjie.org/ns/kj">
      <wfs:Query typeNames="mine:districts"><fes:Filter>%s</fes:Filter></wfs:Query>
    </wfs:GetFeature>"""
        .formatted(attributes, filter);
  }

  @Test
  @DisplayName("WFS 2.0: values, features by id, joins with aliases")
  void readsInOtherWays() {
    String values =
        get("REQUEST=GetPropertyValue&TYPENAMES=kj:districts&VALUEREFERENCE=@gml:id&COUNT=1")
            .body();
    String id = values.replaceAll("(?s).*<wfs:member>([^<]+)<.*", "$1");
    assertThat(id).startsWith("districts.");
    String byId = "REQUEST=GetFeature&STOREDQUERY_ID=" + StoredQuery.BY_ID + "&ID=";
    assertThat(get(byId + id).body()).contains("<kj:districts gml:id=\"" + id + "\"");
    assertThat(get(byId + "districts.nix").statusCode()).isEqualTo(404);
    assertThat(get(byId + "nix").statusCode()).isEqualTo(404);
    String on =
        "<Filter><And><Intersects><ValueReference>a/geom</ValueReference><ValueReference>b/geom"
            + "</ValueReference></Intersects><PropertyIsLessThan><ValueReference>a/code"
            + "</ValueReference><Literal>~</Literal></PropertyIsLessThan></And></Filter>";
    String join =
        get("REQUEST=GetFeature&COUNT=3&TYPENAMES=kj:districts,kj:mining_rights&ALIASES=a,b&FILTER="
                + URLEncoder.encode(on, StandardCharsets.UTF_8))
            .body();
    assertThat(join)
        .contains("<wfs:Tuple><wfs:member><kj:districts", "<wfs:member><kj:mining_rights");
  }

  @Test
  @DisplayName(
      "WFS 2.0: officials make stored queries, everybody runs them, nobody makes two of a name")
  void keepsStoredQueries() {
    String create =
        """
        <CreateStoredQuery service="WFS" version="2.0.0" xmlns="http://www.opengis.net/wfs/2.0"
            xmlns:fes="http://www.opengis.net/fes/2.0">
          <StoredQueryDefinition id="urn:kuangjie:byCode" xmlns:xs="http://www.w3.org/2001/XMLSchema">
            <Title>By code</Title><Parameter name="type" type="xs:QName"/>
            <Parameter name="code" type="xs:string"/>
            <QueryExpressionText isPrivate="false" returnFeatureTypes=""
                language="urn:ogc:def:queryLanguage:OGC-WFS::WFSQueryExpression">
              <Query typeNames="${type}"><fes:Filter><fes:PropertyIsLike wildCard="*" singleChar="?"
                  escapeChar="!"><fes:ValueReference>code</fes:ValueReference>
                  <fes:Literal>${code}*</fes:Literal></fes:PropertyIsLike></fes:Filter></Query>
            </QueryExpressionText>
          </StoredQueryDefinition>
        </CreateStoredQuery>""";
    String run =
        "REQUEST=GetFeature&COUNT=1&STOREDQUERY_ID=urn:kuangjie:byCode&TYPE=my:districts"
            + "&NAMESPACES=xmlns(my,https://kuangjie.org/ns/kj)&CODE=5001";
    String drop =
        "<DropStoredQuery service=\"WFS\" version=\"2.0.0\" id=\"urn:kuangjie:byCode\""
            + " xmlns=\"http://www.opengis.net/wfs/2.0\"/>";
    assertThat(post(create).statusCode()).isEqualTo(403);
    assertThat(planner().post("/wfs", "text/xml", create).body()).contains("status=\"OK\"");
    assertThat(planner().post("/wfs", "text/xml", create).body())
        .contains("DuplicateStoredQueryIdValue");
    assertThat(get("REQUEST=ListStoredQueries").body()).contains("urn:kuangjie:byCode");
    assertThat(get("REQUEST=DescribeStoredQueries&STOREDQUERY_ID=urn:kuangjie:byCode").body())
        .contains("name=\"code\" type=\"xsd:string\"", "${code}*");
    assertThat(ids(get(run).body())).hasSize(1);
    assertThat(get(run.replace("CODE=5001", "X=1")).body()).contains("MissingParameterValue");
    assertThat(get(run.replace("CODE=5001", "CODE=%3C/Literal%3E")).body())
        .contains("numberMatched=\"0\"");
    assertThat(post(drop).statusCode()).isEqualTo(403);
    assertThat(planner().post("/wfs", "text/xml", drop).body()).contains("DropStoredQueryResponse");
    assertThat(get(run).body()).contains("InvalidParameterValue");
  }

  @Test
  @DisplayName(
      "OGC-15: the zipped shapefile and the GeoPackage hold the features that were asked for")
  void servesArchives(@TempDir Path folder) throws Exception {
    for (String name : List.of("districts.zip", "districts.gpkg")) {
      String format = name.endsWith("zip") ? "application/zip" : "application/geopackage%2Bsqlite3";
      String address =
          "http://localhost:%d/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&COUNT=3"
              + "&TYPENAMES=kj:districts&CQL_FILTER=code%%20LIKE%%20'5001%%25'&OUTPUTFORMAT=%s";
      HttpRequest asked =
          HttpRequest.newBuilder(URI.create(address.formatted(port, format))).build();
      Path file = folder.resolve(name);
      HttpResponse<Path> answer =
          HttpClient.newHttpClient().send(asked, HttpResponse.BodyHandlers.ofFile(file));
      assertThat(answer.statusCode()).as(name).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).contains(name);
      try (FeatureFile read = FeatureReader.open(file, name, ReadOptions.DEFAULT)) {
        Iterator<FeatureRow> rows = read.rows();
        for (int i = 0; i < 3; i++) {
          FeatureRow row = rows.next();
          assertThat(String.valueOf(row.properties().get("code"))).as(name).startsWith("5001");
          assertThat((Object) row.geometry()).as(name).isNotNull();
        }
        assertThat(rows.hasNext()).as(name).isFalse();
        assertThat(read.crs()).as(name).contains("4490");
      }
    }
  }

  @Test
  @DisplayName("WFS: whatever is wrong is said with code and locator, and never is a server error")
  void refuses() {
    refused("InvalidParameterValue", "REQUEST=GetFeature&TYPENAMES=kj:nothing");
    refused("InvalidParameterValue", "REQUEST=GetFeature&TYPENAMES=kj:power_lines");
    refused("MissingParameterValue", "REQUEST=GetFeature");
    refused("OperationNotSupported", "REQUEST=Transaction");
    refused("InvalidParameterValue", "VERSION=3.0.0&REQUEST=GetFeature&TYPENAMES=districts");
    refused("VersionNegotiationFailed", "REQUEST=GetCapabilities&ACCEPTVERSIONS=0.1");
    String feature = "REQUEST=GetFeature&TYPENAMES=districts&";
    refused("InvalidParameterValue", feature + "SRSNAME=urn:ogc:def:crs:EPSG::32690");
    refused("InvalidParameterValue", feature + "COUNT=-1");
    refused("InvalidParameterValue", feature + "OUTPUTFORMAT=pdf");
    refused("InvalidParameterValue", feature + "BBOX=1,2,3");
    refused("InvalidParameterValue", feature + "BBOX=NaN,2,3,4");
    refused("InvalidParameterValue", feature + "SORTBY=nothing");
    refused("InvalidParameterValue", feature + "PROPERTYNAME=nothing");
    refused("InvalidParameterValue", feature + "RESOURCEID=mining_rights.1");
    refused("InvalidParameterValue", feature + "CQL_FILTER=((");
    refused("InvalidParameterValue", feature + "RESOLVE=remote");
    refused("OperationParsingFailed", feature + "FILTER=%3Cx");
    refused("InvalidParameterValue", feature + "FILTER=%3CFilter/%3E");
    refused(
        "InvalidParameterValue", "REQUEST=GetPropertyValue&TYPENAMES=districts&VALUEREFERENCE=x");
    refused("InvalidParameterValue", "REQUEST=GetFeature&STOREDQUERY_ID=nothing");
    assertThat(post("<x").body()).contains("OperationParsingFailed");
    String ordered =
        "<fes:PropertyIsLessThan><fes:ValueReference>geom</fes:ValueReference>"
            + "<fes:Literal>1</fes:Literal></fes:PropertyIsLessThan>";
    HttpResponse<String> geometry = post(query("", ordered));
    assertThat(geometry.statusCode()).isEqualTo(403);
    assertThat(geometry.body()).contains("OperationProcessingFailed");
    assertThat(get("VERSION=1.0.0&REQUEST=GetFeature&TYPENAME=nix").body())
        .contains("<ServiceException code=");
  }

  private void refused(String code, String parameters) {
    HttpResponse<String> response = get(parameters);
    assertThat(response.statusCode()).as("%s %s", parameters, response.body()).isEqualTo(400);
    assertThat(response.body())
        .as(parameters)
        .contains("exceptionCode=\"" + code + "\" locator=\"", "<ows:ExceptionText>");
  }

  @Test
  @DisplayName(
      "WFS clients: GDAL reads features in EPSG:4490 and EPSG:3857, in versions 1.0 to 2.0")
  void servesGdal() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/ogrinfo")), "gdal-bin is not installed");
    for (String version : List.of("2.0.0", "1.1.0", "1.0.0")) {
      String source =
          "WFS:http://localhost:%d/wfs?VERSION=%s&MAXFEATURES=5".formatted(port, version);
      String text = run("ogrinfo", "-ro", "-so", source, "kj:districts");
      assertThat(text).as(version).contains("Multi", "Extent: (10");
    }
    String mercator =
        "WFS:http://localhost:%d/wfs?VERSION=2.0.0&SRSNAME=urn:ogc:def:crs:EPSG::3857"
            .formatted(port);
    assertThat(run("ogrinfo", "-ro", "-so", mercator, "kj:districts")).contains("Feature Count:");
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(text).isZero();
    return text;
  }

  private HttpResponse<String> get(String parameters) {
    return client().get("/wfs?SERVICE=WFS&" + parameters);
  }

  private HttpResponse<String> post(String document) {
    return client().post("/wfs", "text/xml", document);
  }

  private TestClient client() {
    return TestClient.of(port);
  }

  private TestClient planner() {
    return client().with("Authorization", TestAccounts.basic("planner", SampleTest.PASSWORD));
  }
}
