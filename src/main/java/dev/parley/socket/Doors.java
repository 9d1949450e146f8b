package dev.parley.socket;

import dev.parley.conversation.ConversationConfig;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.History;
import dev.parley.conversation.Inbox;
import dev.parley.conversation.Marks;
import dev.parley.delivery.Followers;
import dev.parley.tenant.Tokens;
import dev.parley.visitor.Sessions;
import jakarta.inject.Singleton;

/// What every connection reaches the inside through.
@Singleton
record Doors(
    Node node,
    SocketConfig config,
    ConversationConfig limits,
    Conversations conversations,
    History history,
    Inbox inbox,
    Marks marks,
    Sessions sessions,
    Followers followers,
    Tokens tokens,
    FrameWriter writer) {}
