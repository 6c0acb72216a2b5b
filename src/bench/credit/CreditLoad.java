import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Closed-loop clients: each gets another address when it has read the whole answer.
 *
 * <p>Arguments: prefix of the addresses, file with the rest of one per line, clients, seconds. Prints {@code
 * requests-per-second p50-ms p99-ms requests errors}; anything but 200 is an error.
 */
public final class CreditLoad {

  public static void main(String[] args) throws Exception {
    List<String> rest = Files.readAllLines(Path.of(args[1]));
    int clients = Integer.parseInt(args[2]);
    long start = System.nanoTime();
    long end = start + (long) (Double.parseDouble(args[3]) * 1e9);
    List<Callable<long[]>> work = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      Random random = new Random(i);
      work.add(() -> run(args[0], rest, random, end));
    }
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    List<Future<long[]>> done = pool.invokeAll(work);
    pool.shutdown();
    List<long[]> parts = new ArrayList<>();
    for (Future<long[]> part : done) {
      parts.add(part.get());
    }
    report(parts, (System.nanoTime() - start) / 1e9);
  }

  private static void report(List<long[]> parts, double elapsed) {
    long[] all = parts.stream().flatMapToLong(Arrays::stream).filter(n -> n >= 0).sorted().toArray();
    long errors = parts.stream().flatMapToLong(Arrays::stream).filter(n -> n < 0).count();
    if (all.length == 0) {
      throw new IllegalStateException("nothing was answered with 200");
    }
    System.out.printf(
        "%.0f %.2f %.2f %d %d%n",
        all.length / elapsed,
        all[all.length / 2] / 1e6,
        all[Math.min(all.length - 1, (int) (all.length * 0.99))] / 1e6,
        all.length,
        errors);
  }

  private static long[] run(String prefix, List<String> rest, Random random, long end) throws Exception {
    List<Long> nanos = new ArrayList<>();
    byte[] buffer = new byte[1 << 16];
    while (System.nanoTime() < end) {
      long start = System.nanoTime();
      HttpURLConnection call =
          (HttpURLConnection) URI.create(prefix + rest.get(random.nextInt(rest.size()))).toURL().openConnection();
      boolean good = call.getResponseCode() == 200;
      try (InputStream answer = good ? call.getInputStream() : call.getErrorStream()) {
        while (answer != null && answer.read(buffer) >= 0) {
          // read to the end, so that the connection can be used again
        }
      }
      nanos.add(good ? System.nanoTime() - start : -1);
    }
    return nanos.stream().mapToLong(Long::longValue).toArray();
  }
}
