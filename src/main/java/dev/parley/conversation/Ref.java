package dev.parley.conversation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody or something named in a conversation: its id and the name to show, if it has one.
@RegisterForReflection
public record Ref(UUID id, @Nullable String name) {}
