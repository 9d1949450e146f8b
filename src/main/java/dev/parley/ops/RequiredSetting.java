package dev.parley.ops;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/// A setting without which Parley cannot serve, and how to give it.
enum RequiredSetting {
  DATABASE_URL(
      "quarkus.datasource.jdbc.url",
      "where PostgreSQL is, such as jdbc:postgresql://db.example.com:5432/parley"),
  DATABASE_USERNAME("quarkus.datasource.username", "who Parley is there, such as parley"),
  DATABASE_PASSWORD("quarkus.datasource.password", "that user's password"),
  REDIS("quarkus.redis.hosts", "where Redis is, such as redis://redis.example.com:6379"),
  VERIFY_KEY(
      "mp.jwt.verify.publickey.location",
      """
      the public key tokens are checked with, such as file:/etc/parley/public.pem; from the private one:
          openssl pkey -in /etc/parley/private.pem -pubout -out /etc/parley/public.pem"""),
  SIGN_KEY(
      "smallrye.jwt.sign.key.location",
      """
      the private key tokens are signed with, such as file:/etc/parley/private.pem; to make one:
          openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out /etc/parley/private.pem""");

  private final String property;
  private final String fix;

  RequiredSetting(String property, String fix) {
    this.property = property;
    this.fix = fix;
  }

  /// The name it has as an environment variable.
  String variable() {
    return property.replace('.', '_').toUpperCase(Locale.ROOT);
  }

  /// All that `config` does not have, in the order an operator gives them.
  static List<RequiredSetting> missingFrom(Config config) {
    return Stream.of(values())
        .filter(setting -> config.getOptionalValue(setting.property, String.class).isEmpty())
        .toList();
  }

  /// One message naming all of `missing`, each with its fix.
  static String report(List<RequiredSetting> missing) {
    return missing.stream()
        .map(
            setting ->
                "  " + setting.variable() + "\n      " + setting.fix.replace("\n", "\n      "))
        .collect(
            Collectors.joining(
                "\n",
                "Parley cannot start; these settings are missing:\n",
                """


                Give each as an environment variable, as a system property (-D%s=...) or in\
                 config/application.properties.
                For development, where nothing needs to be set up: ./mvnw quarkus:dev"""
                    .formatted(missing.getFirst().property)));
  }
}
