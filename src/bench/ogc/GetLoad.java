import java.io.IOException;
import java.net.URI;
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
 * <p>The clients share the processors with the server they measure, so they do as little as can be:
 * one connection each, kept open, and bytes that are read but not looked at.
 *
 * <p>Arguments: prefix of the addresses, file with the rest of one per line, clients, seconds.
 * Prints {@code requests-per-second p50-ms p95-ms requests errors mean-kilobytes}. Anything but
 * 200, and a text where a picture was asked for, is an error.
 */
public final class GetLoad {

  private final String prefix;
  private final String path;
  private final List<String> rest;
  private final HttpConnection connection;
  private final List<Long> nanos = new ArrayList<>();
  private long errors;
  private long bytes;

  private GetLoad(String prefix, List<String> rest) {
    URI server = URI.create(prefix);
    this.prefix = prefix;
    this.path = prefix.substring(prefix.indexOf('/', prefix.indexOf("://") + 3));
    this.rest = rest;
    this.connection = new HttpConnection(server.getHost(), server.getPort());
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
    long[] all =
        loads.stream().flatMap(l -> l.nanos.stream()).mapToLong(Long::longValue).sorted().toArray();
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
      for (int attempt = 0; ; attempt++) {
        try {
          return right(address, connection.get(path + address));
        } catch (IOException e) {
          connection.close(); // the server may have closed it between two requests
          if (attempt > 0) {
            throw e;
          }
        }
      }
    } catch (IOException e) {
      return false;
    }
  }

  private boolean right(String address, HttpConnection.Answer answer) {
    bytes += answer.length();
    boolean picture = !address.contains("FORMAT=image/png") || answer.start().indexOf("PNG") == 1;
    boolean known = answer.status() == 200 || answer.status() == 204;
    boolean right = known && picture && !answer.start().contains("ExceptionReport");
    if (!right && errors == 0) {
      System.err.println(prefix + address + ": " + answer.status() + " " + answer.start());
    }
    return right;
  }
}
