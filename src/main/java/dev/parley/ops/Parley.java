package dev.parley.ops;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.eclipse.microprofile.config.ConfigProvider;

/// Starts Parley in production, or says everything that is missing for it.
@QuarkusMain
public final class Parley {
  /// What sysexits.h calls a configuration error.
  private static final int CONFIGURATION_ERROR = 78;

  /// Runs the server until it is told to stop; exits 78 where required settings are missing.
  public static void main(String... args) {
    var missing = RequiredSetting.missingFrom(ConfigProvider.getConfig());
    if (missing.isEmpty()) {
      Quarkus.run(args);
      return;
    }
    System.err.println(RequiredSetting.report(missing));
    System.exit(CONFIGURATION_ERROR);
  }
}
