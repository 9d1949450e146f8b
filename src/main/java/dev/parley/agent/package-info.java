/// People who answer: accounts, roles and sign-in.
@NullMarked
package dev.parley.agent;

import org.jspecify.annotations.NullMarked;
