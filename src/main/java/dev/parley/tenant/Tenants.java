package dev.parley.tenant;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The door to tenants and their sites.
@Singleton
public class Tenants {

  /// Founds a tenant with its first site in one transaction and returns the site.
  @Transactional
  public Site found(String name, String siteName, String publicKey, List<String> allowedOrigins) {
    var tenant = new Tenant();
    tenant.id = UuidCreator.getTimeOrderedEpoch();
    tenant.name = name;
    tenant.createdAt = Instant.now();
    tenant.persist();
    var site = new Site();
    site.id = UuidCreator.getTimeOrderedEpoch();
    site.tenantId = tenant.id;
    site.name = siteName;
    site.publicKey = publicKey;
    site.allowedOrigins = List.copyOf(allowedOrigins);
    site.createdAt = tenant.createdAt;
    site.persist();
    return site;
  }

  /// Tells whether a browser page of this origin may use the tenant's site; false when there is no
  /// such site.
  @Transactional
  public boolean allows(UUID tenant, UUID site, String origin) {
    return Site.of(tenant, site).filter(s -> s.allows(origin)).isPresent();
  }
}
