package dev.parley.ops.development;

/// Tells which port something else listens on and which setting moves ours.
public final class PortTaken extends RuntimeException {
  PortTaken(Port port) {
    super(
        """
        Port %d is taken, and %s needs it.
        Stop what listens there, or set %s to another port: ./mvnw quarkus:dev -D%s=%d"""
            .formatted(
                port.number(), port.part(), port.setting(), port.setting(), port.number() + 1));
  }
}
