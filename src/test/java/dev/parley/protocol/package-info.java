/// The wire protocol, tested from outside: no server code is imported here.
@NullMarked
package dev.parley.protocol;

import org.jspecify.annotations.NullMarked;
