package dev.parley.protocol;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/// Takes a token apart and makes false ones of it.
final class Forgery {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private Forgery() {}

  static JsonNode header(String token) {
    return part(token, 0);
  }

  static ObjectNode claims(String token) {
    return (ObjectNode) part(token, 1);
  }

  private static JsonNode part(String token, int index) {
    var bytes = Base64.getUrlDecoder().decode(token.split("\\.")[index]);
    return Frames.parse(new String(bytes, StandardCharsets.UTF_8));
  }

  /// The same header and claims, signed by a key of our own.
  static String signedByAnotherKey(String token) {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(generator.generateKeyPair().getPrivate());
      var content = token.substring(0, token.lastIndexOf('.'));
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /// The same claims but for the audience, signed by the server's own key.
  static String forAudience(String token, String audience) {
    Map<String, Object> claims = Frames.JSON.convertValue(claims(token), new TypeReference<>() {});
    claims.keySet().removeAll(Set.of("aud", "iat", "exp", "jti"));
    return Jwt.claims(claims)
        .audience(audience)
        .expiresAt(claims(token).path("exp").asLong())
        .jws()
        .keyId(header(token).path("kid").asText())
        .sign();
  }

  /// Says the algorithm is none, and carries no signature.
  static String unsigned(String token) {
    return encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + token.split("\\.")[1] + ".";
  }

  /// Another claim under the old signature.
  static String altered(String token, String claim, String value) {
    var parts = token.split("\\.");
    var claims = claims(token).put(claim, value);
    return parts[0] + "." + encode(claims.toString()) + "." + parts[2];
  }

  private static String encode(String json) {
    return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
