package dev.parley.ops;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.parley.agent.Agents;
import dev.parley.agent.Role;
import dev.parley.tenant.Tenant;
import dev.parley.tenant.Tenants;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/// Founds the first tenant of a fresh installation from its settings, so that somebody can sign in.
@Singleton
class FirstTenant {
  private static final Logger LOG = Logger.getLogger(FirstTenant.class);

  private final FirstTenantConfig config;
  private final Tenants tenants;
  private final Agents agents;

  FirstTenant(FirstTenantConfig config, Tenants tenants, Agents agents) {
    this.config = config;
    this.tenants = tenants;
    this.agents = agents;
  }

  @Transactional
  void found(@Observes @Priority(200) StartupEvent event) {
    if (config.name().isEmpty() || Tenant.count() > 0) {
      return;
    }
    var name = config.name().get();
    var key =
        config
            .siteKey()
            .orElseGet(() -> "pk_" + UuidCreator.getRandomBased().toString().replace("-", ""));
    var site = tenants.found(name, name, key, config.origins());
    if (config.ownerEmail().isPresent() && config.ownerPassword().isPresent()) {
      agents.add(
          site.tenantId,
          config.ownerEmail().get(),
          config.ownerName(),
          Role.OWNER,
          config.ownerPassword().get());
    }
    LOG.infof("Founded the tenant %s; its widget's data-site is %s", name, key);
  }
}
