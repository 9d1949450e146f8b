package dev.parley.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Measures send → ack, each send waiting for the ack before it: first on one connection, then on
/// many at once. Runs against a node on this machine by `java
/// src/test/java/dev/parley/bench/AckTimes.java`, with nothing on its class path:
///
/// `AckTimes [base URL] [site key] [sends] [connections]`
public final class AckTimes {
  private static final Pattern FIELD = Pattern.compile("\"(type|id|token)\":\"([^\"]*)\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;
  private final String site;

  private AckTimes(String base, String site) {
    this.base = base;
    this.site = site;
  }

  /// Prints the median and the 99th percentile of both runs, in milliseconds.
  public static void main(String[] args) throws Exception {
    var bench =
        new AckTimes(arg(args, 0, "http://localhost:8080"), arg(args, 1, "pk_demo_northlight"));
    var sends = Integer.parseInt(arg(args, 2, "1000"));
    var connections = Integer.parseInt(arg(args, 3, "50"));
    bench.run(1, sends);
    report("1 connection", bench.run(1, sends));
    report(connections + " connections at once", bench.run(connections, sends));
  }

  private static String arg(String[] args, int i, String otherwise) {
    return args.length > i ? args[i] : otherwise;
  }

  private static void report(String what, long[] nanos) {
    Arrays.sort(nanos);
    System.out.printf(
        "%s: %d acks, median %.2f ms, 99 %% within %.2f ms%n",
        what, nanos.length, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6);
  }

  private long[] run(int connections, int sendsEach) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var visitors = new ArrayList<Visitor>();
      for (var i = 0; i < connections; i++) {
        visitors.add(connect());
      }
      List<Future<long[]>> runs =
          visitors.stream().map(v -> threads.submit(() -> v.sendAll(sendsEach))).toList();
      var all = new ArrayList<long[]>();
      for (var run : runs) {
        all.add(run.get());
      }
      return all.stream().flatMapToLong(Arrays::stream).toArray();
    }
  }

  private Visitor connect() throws Exception {
    var session = uuidV7();
    var response =
        http.send(
            HttpRequest.newBuilder(URI.create(base + "/api/v1/visitor/sessions"))
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"site\":\"%s\",\"session\":\"%s\"}".formatted(site, session)))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(response.statusCode() + " " + response.body());
    }
    var visitor = new Visitor();
    visitor.socket =
        http.newWebSocketBuilder()
            .subprotocols("parley.v1")
            .header("Authorization", "Bearer " + field(response.body(), "token"))
            .buildAsync(URI.create(base.replaceFirst("http", "ws") + "/ws/v1"), visitor)
            .join();
    visitor.say("{\"type\":\"hello\",\"session\":\"%s\",\"cursors\":{}}".formatted(session));
    visitor.caughtUp.join();
    return visitor;
  }

  private static String uuidV7() {
    var random = UUID.randomUUID();
    var high = System.currentTimeMillis() << 16 | 0x7000 | random.getMostSignificantBits() & 0xfff;
    return new UUID(high, random.getLeastSignificantBits()).toString();
  }

  private static String field(String json, String name) {
    return FIELD
        .matcher(json)
        .results()
        .filter(found -> found.group(1).equals(name))
        .map(found -> found.group(2))
        .findFirst()
        .orElse("");
  }

  private static final class Visitor implements WebSocket.Listener {
    private final StringBuilder partial = new StringBuilder();
    private final Map<String, CompletableFuture<Long>> waiting = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> caughtUp = new CompletableFuture<>();
    private int received;
    private WebSocket socket;

    long[] sendAll(int count) {
      var nanos = new long[count];
      for (var i = 0; i < count; i++) {
        var id = uuidV7();
        var acked = new CompletableFuture<Long>();
        waiting.put(id, acked);
        var started = System.nanoTime();
        say(
            "{\"type\":\"send\",\"id\":\"%s\",\"conversation\":\"new\",\"kind\":\"text\",\"body\":{\"text\":\"Is it in stock? %d\"}}"
                .formatted(id, i));
        nanos[i] = acked.join() - started;
      }
      socket.abort();
      return nanos;
    }

    synchronized void say(String frame) {
      socket.sendText(frame, true).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      partial.append(data);
      if (last) {
        handle(partial.toString());
        partial.setLength(0);
      }
      socket.request(1);
      return null;
    }

    private void handle(String frame) {
      switch (field(frame, "type")) {
        case "ack" -> waiting.remove(field(frame, "id")).complete(System.nanoTime());
        case "nack" ->
            waiting
                .remove(field(frame, "id"))
                .completeExceptionally(new IllegalStateException(frame));
        case "caught_up" -> caughtUp.complete(null);
        case "ping" -> Thread.startVirtualThread(() -> say("{\"type\":\"pong\"}"));
        case "entry" -> received(frame);
        default -> {}
      }
    }

    private void received(String frame) {
      if (++received % 16 == 0) {
        Matcher seq =
            Pattern.compile("\"conversation\":\"([^\"]*)\",\"seq\":(\\d+)").matcher(frame);
        if (seq.find()) {
          var cursors =
              "{\"type\":\"received\",\"cursors\":{\"%s\":%s}}"
                  .formatted(seq.group(1), seq.group(2));
          Thread.startVirtualThread(() -> say(cursors));
        }
      }
    }
  }
}
