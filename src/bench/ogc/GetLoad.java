import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Closed-loop clients: each gets the next address when it has read the whole answer.
 *
 * <p>Arguments: prefix of the addresses, file with the rest of one per line, clients, seconds. Prints {@code
 * requests-per-second p50-ms p95-ms requests errors mean-kilobytes}. Anything but 200, and a text where a picture was
 * asked for, is an error.
 */
public final class GetLoad {

  private final String prefix;
  private final List<String> rest;
  private final byte[] buffer = new byte[1 << 16];
  private final List<Long> nanos = new ArrayList<>();
  private long errors;
  private long bytes;

  private GetLoad(String prefix, List<String> rest) {
    this.prefix = prefix;
    this.rest = rest;
  }

  public static void main(String[] args) throws Exception {
    List<String> rest = Files.readAllLines(Path.of(args[1]));
    int clients = Integer.parseInt(args[2]);
    long start = System.nanoTime();
    long end = start + (long) (Double.parseDouble(args[3]) * 1e9);
    List<GetLoad> loads = new ArrayList<>();
    List<Callable<Void>> work = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      GetLoad load = new GetLoad(args[0], rest);
      int first = i * rest.size() / clients;
      loads.add(load);
      work.add(
          () -> {
            load.run(first, end);
            return null;
          });
    }
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    for (Future<Void> done : pool.invokeAll(work)) {
      done.get();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    pool.shutdown();
    report(loads, seconds);
  }

  private static void report(List<GetLoad> loads, double seconds) {
    long[] all = loads.stream().flatMap(l -> l.nanos.stream()).mapToLong(Long::longValue).sorted().toArray();
    long errors = loads.stream().mapToLong(l -> l.errors).sum();
    long bytes = loads.stream().mapToLong(l -> l.bytes).sum();
    if (all.length == 0) {
      System.out.printf("0 0 0 0 %d 0%n", errors);
      return;
    }
    System.out.printf(
        "%.2f %.2f %.2f %d %d %.1f%n",
        all.length / seconds,
        all[all.length / 2] / 1e6,
        all[(int) (all.length * 0.95)] / 1e6,
        all.length,
        errors,
        bytes / 1024.0 / all.length);
  }

  private void run(int first, long end) {
    int at = first;
    while (System.nanoTime() < end && errors < 50) {
      long start = System.nanoTime();
      if (get(rest.get(at++ % rest.size()))) {
        nanos.add(System.nanoTime() - start);
      } else {
        errors++;
      }
    }
  }

  private boolean get(String address) {
    try {
      HttpURLConnection connection = (HttpURLConnection) URI.create(prefix + address).toURL().openConnection();
      connection.setReadTimeout(120_000);
      int status = connection.getResponseCode();
      StringBuilder start = new StringBuilder();
      try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
        for (int n = body == null ? -1 : body.read(buffer); n >= 0; n = body.read(buffer)) {
          bytes += n;
          if (start.length() < 300) {
            start.append(new String(buffer, 0, Math.min(n, 300), StandardCharsets.UTF_8));
          }
        }
      }
      boolean picture = !address.contains("FORMAT=image/png") || start.indexOf("PNG") == 1;
      boolean right = (status == 200 || status == 204) && picture && start.indexOf("ExceptionReport") < 0;
      if (!right && errors == 0) {
        System.err.println(prefix + address + ": " + status + " " + start);
      }
      return right;
    } catch (IOException e) {
      return false;
    }
  }
}
