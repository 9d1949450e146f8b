package dev.parley.agent;

import dev.parley.tenant.Code;
import dev.parley.tenant.Refusal;
import dev.parley.tenant.Tokens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.time.Instant;

/// Agents sign in, stay signed in and sign out (protocol §2).
@Path("/api/v1/auth")
@PermitAll
@RunOnVirtualThread
public class SignInResource {
  private final Agents agents;
  private final RefreshTokens refreshTokens;
  private final Tokens tokens;

  SignInResource(Agents agents, RefreshTokens refreshTokens, Tokens tokens) {
    this.agents = agents;
    this.refreshTokens = refreshTokens;
    this.tokens = tokens;
  }

  /// What an agent signs in with.
  public record Credentials(
      @NotBlank @Size(max = 254) String email, @NotBlank @Size(max = 200) String password) {}

  /// What an agent stays signed in with.
  public record Refresh(@NotBlank @Size(max = 200) String refreshToken) {}

  /// A signed-in agent.
  public record SignedIn(String token, Instant expiresAt, String refreshToken, Agent agent) {}

  /// Signs an agent in by e-mail address and password.
  @POST
  @Path("/login")
  public SignedIn login(@NotNull @Valid Credentials credentials) throws SQLException {
    var agent = agents.signIn(credentials.email(), credentials.password());
    return signedIn(agent, refreshTokens.start(agent));
  }

  /// Uses a refresh token up and brings the next one.
  @POST
  @Path("/refresh")
  public SignedIn refresh(@NotNull @Valid Refresh refresh) throws SQLException {
    var fresh = refreshTokens.rotate(refresh.refreshToken());
    var agent =
        Agent.of(fresh.tenant(), fresh.agent())
            .orElseThrow(() -> new Refusal(Code.UNAUTHORIZED, "Sign in again."));
    return signedIn(agent, fresh.token());
  }

  /// Ends the refresh token and all that came from the same sign-in.
  @POST
  @Path("/logout")
  public void logout(@NotNull @Valid Refresh refresh) throws SQLException {
    refreshTokens.revoke(refresh.refreshToken());
  }

  private SignedIn signedIn(Agent agent, String refreshToken) {
    var issued = tokens.issueToAgent(agent.scope(), agent.role.wire());
    return new SignedIn(issued.token(), issued.expiresAt(), refreshToken, agent);
  }
}
