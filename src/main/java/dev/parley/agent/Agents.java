package dev.parley.agent;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.parley.tenant.Code;
import dev.parley.tenant.Refusal;
import dev.parley.tenant.Tenant;
import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/// The door to the people who answer.
@Singleton
public class Agents {
  /// bcrypt reads no more than 72 bytes of a password; longer ones are refused rather than cut.
  private static final int LONGEST_PASSWORD = 72;

  private final String nobodysHash = BcryptUtil.bcryptHash("nobody's password", 10);

  /// Adds an agent to a tenant; refuses a password over 72 bytes of UTF-8.
  @Transactional
  public Agent add(UUID tenant, String email, String name, Role role, String password) {
    if (tooLong(password)) {
      throw new Refusal(Code.INVALID, "A password has at most 72 bytes.");
    }
    var agent = new Agent();
    agent.id = UuidCreator.getTimeOrderedEpoch();
    agent.tenant = Tenant.findById(tenant);
    agent.email = email;
    agent.name = name;
    agent.role = role;
    agent.passwordHash = BcryptUtil.bcryptHash(password, 10);
    agent.createdAt = Instant.now();
    agent.persist();
    return agent;
  }

  /// Returns the agent whose password this is; takes as long, and refuses alike, when there is no
  /// such agent.
  public Agent signIn(String email, String password) {
    var agent = Agent.byEmail(email);
    var hash = agent.map(a -> a.passwordHash).orElse(nobodysHash);
    if (!tooLong(password) & BcryptUtil.matches(password, hash) & agent.isPresent()) {
      return agent.orElseThrow();
    }
    throw new Refusal(Code.UNAUTHORIZED, "E-mail address or password is wrong.");
  }

  private static boolean tooLong(String password) {
    return password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD;
  }
}
