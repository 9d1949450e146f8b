package dev.parley.protocol;

import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.http.WebSocketFrame;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The JDK's client cuts a long message into fragments; this one writes it whole.
final class OneFrame {
  private OneFrame() {}

  static int closeCodeAfter(Server server, Visitor visitor, String text) throws Exception {
    var vertx = Vertx.vertx();
    try {
      var code = new CompletableFuture<Integer>();
      var options =
          new WebSocketConnectOptions()
              .setAbsoluteURI(server.handshake().endpoint().toString())
              .setSubProtocols(List.of("parley.v1"))
              .putHeader("Authorization", "Bearer " + visitor.token());
      vertx
          .createWebSocketClient()
          .connect(options)
          .onFailure(code::completeExceptionally)
          .onSuccess(
              socket -> {
                socket.closeHandler(
                    gone -> {
                      Short said = socket.closeStatusCode();
                      code.complete(said == null ? 1006 : said.intValue());
                    });
                socket.writeTextMessage(Frames.hello(visitor.session(), Map.of()).toString());
                socket.writeFrame(WebSocketFrame.textFrame(text, true));
              });
      return code.get(Wire.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } finally {
      vertx.close();
    }
  }
}
