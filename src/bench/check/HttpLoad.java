import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * (c) Closed-loop clients over HTTP: each posts the next boundary when it has read the whole answer.
 *
 * <p>Arguments: base URL, user, file with one GeoJSON geometry per line, clients, seconds. The password is read from
 * KUANGJIE_DEMO_PASSWORD. Prints {@code checks-per-second p50-ms p99-ms checks errors}.
 */
public final class HttpLoad {

  private static final String REQUEST =
      "{\"rightKind\":\"采矿权\",\"action\":\"新设\",\"mineral\":\"建筑石料用灰岩\",\"miningMethod\":\"露天\","
          + "\"scale\":100,\"elevationTop\":420,\"elevationBottom\":260}";

  private final URI checks;
  private final HttpClient client;
  private final String csrf;
  private final List<String> boundaries;

  private HttpLoad(String base, String user, List<String> boundaries) throws Exception {
    this.checks = URI.create(base + "/api/checks");
    this.boundaries = boundaries;
    this.client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    signIn(base, user);
    this.csrf = csrfToken(base);
  }

  public static void main(String[] args) throws Exception {
    int clients = Integer.parseInt(args[3]);
    int seconds = Integer.parseInt(args[4]);
    List<String> boundaries = Files.readAllLines(Path.of(args[2]));
    List<Callable<long[]>> work = new ArrayList<>();
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    for (int i = 0; i < clients; i++) {
      HttpLoad load = new HttpLoad(args[0], args[1], boundaries);
      Random random = new Random(i);
      work.add(() -> load.run(random, end));
    }
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    long start = System.nanoTime();
    List<Future<long[]>> done = pool.invokeAll(work);
    double elapsed = (System.nanoTime() - start) / 1e9;
    pool.shutdown();
    report(done, elapsed);
  }

  private static void report(List<Future<long[]>> done, double elapsed) throws Exception {
    long errors = 0;
    List<long[]> parts = new ArrayList<>();
    for (Future<long[]> future : done) {
      long[] nanos = future.get();
      errors += Arrays.stream(nanos).filter(n -> n < 0).count();
      parts.add(Arrays.stream(nanos).filter(n -> n >= 0).toArray());
    }
    long[] all = parts.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    if (all.length == 0) {
      throw new IllegalStateException("no check was answered with 201");
    }
    System.out.printf(
        "%.1f %.2f %.2f %d %d%n",
        all.length / elapsed,
        all[all.length / 2] / 1e6,
        all[Math.min(all.length - 1, (int) (all.length * 0.99))] / 1e6,
        all.length,
        errors);
  }

  private long[] run(Random random, long end) throws Exception {
    List<Long> nanos = new ArrayList<>();
    while (System.nanoTime() < end) {
      String body =
          "{\"boundary\":"
              + boundaries.get(random.nextInt(boundaries.size()))
              + ",\"crs\":\"EPSG:4490\",\"request\":"
              + REQUEST
              + "}";
      long start = System.nanoTime();
      int status = post(checks, body).statusCode();
      nanos.add(status == 201 ? System.nanoTime() - start : -1);
    }
    return nanos.stream().mapToLong(Long::longValue).toArray();
  }

  private void signIn(String base, String user) throws Exception {
    String token = csrfToken(base);
    String body =
        "{\"username\":\"%s\",\"password\":\"%s\"}"
            .formatted(user, System.getenv("KUANGJIE_DEMO_PASSWORD"));
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(base + "/api/session"))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token)
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException("sign-in answered " + answer.statusCode());
    }
  }

  private String csrfToken(String base) throws Exception {
    String session =
        client
            .send(HttpRequest.newBuilder(URI.create(base + "/api/session")).build(), BodyHandlers.ofString())
            .body();
    Matcher token = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"").matcher(session);
    return token.find() ? token.group(1) : "";
  }

  private HttpResponse<String> post(URI uri, String body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .header("X-XSRF-TOKEN", csrf)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }
}
