/// The heart: the ordered log of each conversation, its one writer path, states, marks and history.
@NullMarked
package dev.parley.conversation;

import org.jspecify.annotations.NullMarked;
