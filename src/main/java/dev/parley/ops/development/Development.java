package dev.parley.ops.development;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.enterprise.inject.Vetoed;
import java.io.IOException;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/// Starts Parley for development, with everything it stands on at hand.
@QuarkusMain(name = "development")
@Vetoed // As a bean it would be in the packaged application.
public final class Development {
  /// Set once this JVM is prepared: a live reload runs [#main] again, from a new class loader.
  private static final String PREPARED = "parley.dev.prepared";

  private static final int CONFIGURATION_ERROR = 78;

  /// Embeds what is not configured, then runs the server; exits 78 where a port is taken.
  public static void main(String... args) throws IOException, SQLException {
    if (System.getProperty(PREPARED) == null) {
      try {
        new Surroundings(ConfigProvider.getConfig()).prepare();
      } catch (PortTaken e) {
        System.err.println("\n" + e.getMessage() + "\n");
        System.exit(CONFIGURATION_ERROR);
      }
      System.setProperty(PREPARED, "true");
    }
    Quarkus.run(args);
  }
}
