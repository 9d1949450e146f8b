/// Parley: the chat that never loses a message.
@NullMarked
package dev.parley;

import org.jspecify.annotations.NullMarked;
