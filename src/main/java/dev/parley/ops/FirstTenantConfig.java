package dev.parley.ops;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/// The tenant that a fresh installation begins with; used only while the database holds none.
@ConfigMapping(prefix = "parley.first-tenant")
public interface FirstTenantConfig {
  /// The tenant's name, also its site's.
  Optional<String> name();

  /// The site's public key, for the widget's `data-site`; made up and logged when it is not set.
  Optional<String> siteKey();

  /// The origins of the pages that may embed the widget.
  @WithDefault("http://localhost:*")
  List<String> origins();

  /// The owner's e-mail address, to sign in with.
  Optional<String> ownerEmail();

  /// The owner's name.
  @WithDefault("Owner")
  String ownerName();

  /// The owner's password.
  Optional<String> ownerPassword();
}
