package dev.parley.tenant;

/// Thrown to refuse a request with a [Code]; the message is shown to the caller, so it names no
/// secret.
public final class Refusal extends RuntimeException {
  private final Code code;

  /// Refuses with `code`, explained by `detail`.
  public Refusal(Code code, String detail) {
    super(detail, null, false, false);
    this.code = code;
  }

  /// Returns the refusal of something the subject may not see, exactly as if it did not exist.
  public static Refusal notFound() {
    return new Refusal(Code.NOT_FOUND, "There is no such thing here.");
  }

  /// Returns what it is refused with.
  public Code code() {
    return code;
  }
}
