/// People who ask: contacts, their sessions and how they prove who they are.
@NullMarked
package dev.parley.visitor;

import org.jspecify.annotations.NullMarked;
