package dev.parley.protocol;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// The JDK's client cuts a long message into fragments; this one writes it as the one frame it is.
final class OneFrame {
  private static final int CLOSE = 8;
  private static final int NO_CLOSE_FRAME = 1006;

  private OneFrame() {}

  /// Sends the text as one frame behind hello; the code of the close frame that answers it.
  static int closeCodeAfter(Server server, Visitor visitor, String hello, String text)
      throws IOException {
    var endpoint = server.handshake().endpoint();
    try (var socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
      socket.setSoTimeout((int) Wire.PATIENCE.toMillis());
      var out = new DataOutputStream(socket.getOutputStream());
      var in = new DataInputStream(socket.getInputStream());
      out.write(upgrade(endpoint.getAuthority(), visitor.token()).getBytes(StandardCharsets.UTF_8));
      skipHeaders(in);
      write(out, hello);
      write(out, text);
      return closeCode(in);
    } catch (EOFException e) {
      return NO_CLOSE_FRAME;
    }
  }

  private static String upgrade(String host, String token) {
    return String.join(
        "\r\n",
        "GET /ws/v1 HTTP/1.1",
        "Host: " + host,
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        "Sec-WebSocket-Protocol: parley.v1",
        "Authorization: Bearer " + token,
        "",
        "");
  }

  private static void skipHeaders(DataInputStream in) throws IOException {
    int newlines = 0;
    while (newlines < 2) {
      int read = in.readUnsignedByte();
      if (read == '\n') newlines++;
      else if (read != '\r') newlines = 0;
    }
  }

  /// A final text frame, masked with zeros.
  private static void write(DataOutputStream out, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeByte(0x81);
    if (bytes.length < 126) {
      out.writeByte(0x80 | bytes.length);
    } else {
      out.writeByte(0x80 | 126);
      out.writeShort(bytes.length);
    }
    out.writeInt(0);
    out.write(bytes);
    out.flush();
  }

  private static int closeCode(DataInputStream in) throws IOException {
    while (true) {
      int opcode = in.readUnsignedByte() & 0x0f;
      int length = in.readUnsignedByte() & 0x7f;
      if (length == 126) length = in.readUnsignedShort();
      if (opcode == CLOSE) return in.readUnsignedShort();
      in.skipNBytes(length);
    }
  }
}
