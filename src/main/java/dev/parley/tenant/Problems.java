package dev.parley.tenant;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Turns whatever a resource throws into a [Problem]; nothing internal is shown.
class Problems {
  private static final Logger LOG = Logger.getLogger(Problems.class);

  @ServerExceptionMapper
  Response refused(Refusal refusal) {
    return Problem.of(refusal.code(), refusal.code().httpStatus(), refusal.getMessage());
  }

  @ServerExceptionMapper
  Response invalid(ConstraintViolationException violations) {
    var detail =
        violations.getConstraintViolations().stream()
            .map(v -> lastNode(v.getPropertyPath().toString()) + " " + v.getMessage())
            .sorted()
            .collect(Collectors.joining("; "));
    return Problem.of(Code.INVALID, 400, detail);
  }

  @Priority(Priorities.USER)
  @ServerExceptionMapper({
    JacksonException.class,
    JsonParseException.class,
    JsonMappingException.class,
    MismatchedInputException.class,
    ValueInstantiationException.class
  })
  Response unreadable() {
    return Problem.of(Code.INVALID, 400, "The body is not the JSON expected here.");
  }

  @Priority(Priorities.USER)
  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  Response unauthorized() {
    return Problem.of(Code.UNAUTHORIZED, 401, "A valid bearer token is needed.");
  }

  @Priority(Priorities.USER)
  @ServerExceptionMapper(ForbiddenException.class)
  Response forbidden() {
    return Problem.of(Code.FORBIDDEN, 403, "This token may not do that.");
  }

  @ServerExceptionMapper
  Response http(WebApplicationException e) {
    var status = e.getResponse().getStatus();
    if (e.getCause() instanceof JacksonException || status < 400) {
      return status < 400 ? e.getResponse() : unreadable();
    }
    return Problem.of(
        Code.ofStatus(status), status, e.getResponse().getStatusInfo().getReasonPhrase());
  }

  @ServerExceptionMapper
  Response unexpected(Exception e) {
    LOG.error("A request failed", e);
    return Problem.of(Code.UNAVAILABLE, 503, "This could not be done now; try again.");
  }

  private static String lastNode(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
