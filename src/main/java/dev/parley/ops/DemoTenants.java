package dev.parley.ops;

import dev.parley.agent.Agents;
import dev.parley.agent.Role;
import dev.parley.tenant.Site;
import dev.parley.tenant.Tenants;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/// Two tenants to play with, seeded once. Their keys and passwords are public, so this bean exists
/// in development and tests only and is no part of a production build.
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
class DemoTenants {
  private static final String PASSWORD = "parley-demo";
  private static final List<String> ORIGINS = List.of("http://localhost:*", "http://127.0.0.1:*");

  private final Tenants tenants;
  private final Agents agents;

  DemoTenants(Tenants tenants, Agents agents) {
    this.tenants = tenants;
    this.agents = agents;
  }

  @Transactional
  void seed(@Observes @Priority(100) StartupEvent event) {
    if (Site.byPublicKey("pk_demo_northlight").isPresent()) {
      return;
    }
    var northlight =
        tenants.found("Northlight", "Northlight support", "pk_demo_northlight", ORIGINS).tenantId;
    agents.add(northlight, "lin@northlight.example", "Lin Chen", Role.OWNER, PASSWORD);
    agents.add(northlight, "tom@northlight.example", "Tom Becker", Role.AGENT, PASSWORD);
    var kitebird = tenants.found("Kitebird", "Kitebird help", "pk_demo_kitebird", ORIGINS).tenantId;
    agents.add(kitebird, "ana@kitebird.example", "Ana Sousa", Role.OWNER, PASSWORD);
    agents.add(kitebird, "wei@kitebird.example", "Wei Zhang", Role.AGENT, PASSWORD);
  }
}
