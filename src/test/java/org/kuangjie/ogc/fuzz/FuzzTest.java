package org.kuangjie.ogc.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.testing.SampleTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Thousands of requests nobody should send, the same ones each time. */
@SampleTest
class FuzzTest {

  private static final long SEED = 20_211_231;
  private static final int SPOILT_ADDRESSES = 2500;
  private static final int SPOILT_DOCUMENTS = 500;
  private static final int MOST_BYTES = 20_000_000;
  private static final int MORE_THREADS = 40;

  /** What WMTS prescribes for an operation it has not (OGC 07-057r7, table 20). */
  private static final int NOT_IMPLEMENTED = 501;

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> failures = new ArrayList<>();
  @LocalServerPort private int port;

  @Test
  @DisplayName("Every good request is answered, so that spoiling it means something")
  void seedsAreGood() throws Exception {
    for (String address : Seeds.ADDRESSES) {
      send(FuzzRequest.get(address));
    }
    assertThat(failures).isEmpty();
  }

  @Test
  @DisplayName("No malformed request brings a 5xx, an endless reply or a thread that stays")
  void malformedRequestsAreRefused() throws Exception {
    int before = Thread.activeCount();
    Dice dice = new Dice(SEED);
    for (int i = 0; i < SPOILT_ADDRESSES; i++) {
      send(FuzzRequest.get(dice.one(Seeds.ADDRESSES)).spoilt(dice));
    }
    for (int i = 0; i < SPOILT_DOCUMENTS; i++) {
      send(document(dice.one(Seeds.DOCUMENTS), dice).spoiltBody(dice));
    }
    assertThat(failures).as("%d requests", failures.size()).isEmpty();
    assertThat(Thread.activeCount()).isLessThan(before + MORE_THREADS);
  }

  @Test
  @DisplayName("XML bombs, outside entities, endless nesting are refused by every service")
  void attacksAreRefused() throws Exception {
    List<String> attacks = Stream.concat(Seeds.attacks(), Seeds.DOCUMENTS.stream()).toList();
    for (String attack : attacks) {
      for (String path : List.of("/wfs", "/wms", "/wmts", "/ows")) {
        String body = send(FuzzRequest.post(path, Seeds.utf8(attack), "text/xml"));
        assertThat(body).doesNotContain("root:x:0:0");
      }
    }
    assertThat(failures).isEmpty();
  }

  private static FuzzRequest document(String document, Dice dice) {
    String path = document.contains("StyledLayerDescriptor") ? "/wms" : "/wfs";
    String type = dice.one(List.of("text/xml", "application/xml", "application/json", "x/y"));
    return FuzzRequest.post(dice.chance(0.9) ? path : "/ows", Seeds.utf8(document), type);
  }

  private String send(FuzzRequest request) throws Exception {
    HttpResponse<byte[]> answer = http.send(request.http(port), BodyHandlers.ofByteArray());
    String body =
        new String(answer.body(), 0, Math.min(answer.body().length, 2000), StandardCharsets.UTF_8);
    boolean traced = body.contains("\tat ") || body.contains("Exception:");
    boolean broken = answer.statusCode() >= 500 && answer.statusCode() != NOT_IMPLEMENTED;
    if (broken || answer.body().length > MOST_BYTES || traced) {
      String asked = request.toString();
      failures.add(
          answer.statusCode()
              + " "
              + asked.substring(0, Math.min(asked.length(), 700))
              + "\n  -> "
              + body.substring(0, Math.min(body.length(), 300)));
    }
    return body;
  }
}
