/// The WebSocket edge: handshake, frames, flow control, heartbeat and dispatch.
@NullMarked
package dev.parley.socket;

import org.jspecify.annotations.NullMarked;
