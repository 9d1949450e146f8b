package dev.parley.channel;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/// Leads the addresses people type to the pages they mean; the pages themselves are the front end's
/// build.
@Singleton
class Pages {
  private static final Map<String, String> MEANT =
      Map.of("/", "/console/", "/console", "/console/", "/demo", "/demo/");

  void lead(@Observes Router router) {
    MEANT.forEach(
        (typed, meant) ->
            router
                .get(typed)
                .handler(
                    request -> {
                      if (request.request().path().equals(typed)) {
                        request
                            .response()
                            .setStatusCode(302)
                            .putHeader(HttpHeaders.LOCATION, meant)
                            .end();
                      } else {
                        request.next();
                      }
                    }));
  }
}
