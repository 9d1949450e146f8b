package dev.parley.socket;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.buffer.Buffer;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The WebSocket door, `/ws/v1` (protocol §3): hands each connection its frames, one at a time.
@WebSocket(path = "/ws/v1")
@RunOnVirtualThread
public class ChatSocket {
  private static final Logger LOG = Logger.getLogger(ChatSocket.class);
  private static final UserData.TypedKey<Connection> CONNECTION =
      new UserData.TypedKey<>("connection");

  private final Doors doors;
  private final FrameReader reader;
  private final SecurityIdentity identity;

  ChatSocket(Doors doors, FrameReader reader, SecurityIdentity identity) {
    this.doors = doors;
    this.reader = reader;
    this.identity = identity;
  }

  @OnOpen
  void open(WebSocketConnection socket) {
    var connection = new Connection(doors, wire(socket), (JsonWebToken) identity.getPrincipal());
    socket.userData().put(CONNECTION, connection);
    doors.node().add(connection);
  }

  @OnTextMessage
  void text(String text, WebSocketConnection socket) {
    receive(socket, reader.read(text));
  }

  @OnBinaryMessage
  void binary(Buffer bytes, WebSocketConnection socket) {
    receive(socket, new ClientFrame.Bad(null, null));
  }

  private static void receive(WebSocketConnection socket, ClientFrame frame) {
    var connection = socket.userData().get(CONNECTION);
    if (connection == null) {
      return;
    }
    try {
      connection.receive(frame);
    } catch (RuntimeException e) {
      LOG.errorf(e, "A frame could not be handled");
      connection.close(CloseCode.RECONNECT);
    }
  }

  @OnClose
  void close(WebSocketConnection socket) {
    @Nullable Connection connection = socket.userData().remove(CONNECTION);
    if (connection != null) {
      connection.gone();
    }
  }

  /// What the transport itself could not take, such as a frame over 32 KiB.
  @OnError
  void error(Exception e, WebSocketConnection socket) {
    LOG.debugf(e, "Connection %s failed", socket.id());
    var connection = socket.userData().get(CONNECTION);
    if (connection != null) {
      connection.close(CloseCode.BAD_PROTOCOL);
    }
  }

  private static Wire wire(WebSocketConnection socket) {
    return new Wire() {
      @Override
      public void write(String frame) {
        socket.sendTextAndAwait(frame);
      }

      @Override
      public void close(CloseCode code) {
        socket.close(code.reason()).subscribe().with(done -> {}, gone -> {});
      }
    };
  }
}
