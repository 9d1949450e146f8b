package dev.parley.protocol;

import org.jspecify.annotations.Nullable;

/// Looks whether what is waited for has come.
@FunctionalInterface
interface Probe<T> {
  @Nullable T look();
}
