package dev.parley.ops.development;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.jwt.util.KeyUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DevelopmentKeysTest {
  @TempDir Path directory;

  @Test
  void whatTheOneSignsTheOtherVerifies() throws IOException, GeneralSecurityException {
    var keys = DevelopmentKeys.in(directory.resolve("keys"));
    var publicKey =
        KeyUtils.decodePublicKey(
            Files.readString(keys.publicKey()), io.smallrye.jwt.algorithm.SignatureAlgorithm.ES256);
    var privateKey =
        KeyUtils.decodePrivateKey(
            Files.readString(keys.privateKey()),
            io.smallrye.jwt.algorithm.SignatureAlgorithm.ES256);

    var signer = Signature.getInstance("SHA256withECDSA");
    signer.initSign(privateKey);
    signer.update(new byte[] {1, 2, 3});
    var signature = signer.sign();
    signer.initVerify(publicKey);
    signer.update(new byte[] {1, 2, 3});

    assertThat(signer.verify(signature)).isTrue();
  }

  @Test
  void theyAreMadeOnce() throws IOException {
    var first = DevelopmentKeys.in(directory);
    var made = Files.readString(first.privateKey()) + Files.readString(first.publicKey());
    var second = DevelopmentKeys.in(directory);

    assertThat(second).isEqualTo(first);
    assertThat(Files.readString(second.privateKey()) + Files.readString(second.publicKey()))
        .isEqualTo(made);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyTheOwnerReadsThePrivateKey() throws IOException {
    var keys = DevelopmentKeys.in(directory);

    assertThat(Files.getPosixFilePermissions(keys.privateKey()))
        .containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE);
  }
}
