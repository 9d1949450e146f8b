package dev.parley.ops.development;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Tells who started development where everything is and how to sign in.
@ApplicationScoped
@IfBuildProfile("dev")
class Banner {
  private static final String SHOWN = "parley.dev.banner-shown";

  @ConfigProperty(name = "quarkus.http.port")
  int port;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String database;

  @ConfigProperty(name = "quarkus.redis.hosts")
  String redis;

  /// Prints the places and logins once in the life of this JVM, live reloads or not.
  void show(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent start) {
    if (System.setProperty(SHOWN, "true") == null) {
      System.out.println(text());
    }
  }

  private String text() {
    return """

           Parley is running.

             Visitors    http://localhost:%1$d/demo/              Northlight
                         http://localhost:%1$d/demo/second.html   Kitebird
             Agents      http://localhost:%1$d/console/
             API         http://localhost:%1$d/q/swagger-ui

             Sign in, each with the password parley-demo:
               Northlight  lin@northlight.example (owner)   tom@northlight.example (agent)
               Kitebird    ana@kitebird.example (owner)     wei@kitebird.example (agent)

             PostgreSQL  %2$s
             Redis       %3$s
           """
        .formatted(port, psql(), "redis-cli -u " + redis);
  }

  private String psql() {
    var uri = database.replaceFirst("^jdbc:postgresql://", "");
    return "psql postgresql://"
        + (System.getProperty("quarkus.datasource.username", "").equals("parley")
            ? "parley:parley@" + uri
            : uri);
  }
}
