package dev.parley.ops.development;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/// The ES256 key pair that tokens of development are signed and checked with, as PEM files.
public record DevelopmentKeys(Path publicKey, Path privateKey) {
  /// The pair in `directory`, made on first use; only its owner may read the private key.
  public static DevelopmentKeys in(Path directory) throws IOException {
    var keys =
        new DevelopmentKeys(
            directory.resolve("public.pem").toAbsolutePath(),
            directory.resolve("private.pem").toAbsolutePath());
    if (!Files.exists(keys.publicKey) || !Files.exists(keys.privateKey)) {
      Files.createDirectories(directory);
      keys.make();
    }
    return keys;
  }

  private void make() throws IOException {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      var pair = generator.generateKeyPair();
      Files.deleteIfExists(privateKey);
      Files.createFile(privateKey, ownerOnly());
      Files.writeString(
          privateKey, pem("PRIVATE KEY", pair.getPrivate()), StandardOpenOption.WRITE);
      Files.writeString(publicKey, pem("PUBLIC KEY", pair.getPublic()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK makes P-256 keys", e);
    }
  }

  private FileAttribute<?>[] ownerOnly() {
    return privateKey.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static String pem(String type, Key key) {
    var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(type, body, type);
  }
}
