package dev.parley.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequiredSettingTest {
  private static final Map<String, String> COMPLETE =
      Map.of(
          "quarkus.datasource.jdbc.url", "jdbc:postgresql://db/parley",
          "quarkus.datasource.username", "parley",
          "quarkus.datasource.password", "secret",
          "quarkus.redis.hosts", "redis://redis:6379",
          "mp.jwt.verify.publickey.location", "file:/etc/parley/public.pem",
          "smallrye.jwt.sign.key.location", "file:/etc/parley/private.pem");

  @Test
  void nothingIsMissingFromACompleteConfiguration() {
    assertThat(RequiredSetting.missingFrom(config(COMPLETE))).isEmpty();
  }

  @Test
  void allThatIsMissingIsReportedAtOnceByNameWithItsFix() {
    var report = RequiredSetting.report(RequiredSetting.missingFrom(config(Map.of())));

    assertThat(report)
        .contains(
            "QUARKUS_DATASOURCE_JDBC_URL",
            "jdbc:postgresql://",
            "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_DATASOURCE_PASSWORD",
            "QUARKUS_REDIS_HOSTS",
            "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
            "SMALLRYE_JWT_SIGN_KEY_LOCATION",
            "openssl genpkey");
  }

  @Test
  void whatIsThereIsNotReported() {
    var settings = new HashMap<>(COMPLETE);
    settings.remove("quarkus.redis.hosts");

    var report = RequiredSetting.report(RequiredSetting.missingFrom(config(settings)));

    assertThat(report)
        .contains("QUARKUS_REDIS_HOSTS")
        .doesNotContain("QUARKUS_DATASOURCE", "_KEY_");
  }

  private static SmallRyeConfig config(Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(settings, "test", 100))
        .build();
  }
}
