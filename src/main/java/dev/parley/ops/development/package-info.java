/// Real PostgreSQL, Redis and keys for development and tests; nothing of it is in a packaged
// Parley.
@NullMarked
package dev.parley.ops.development;

import org.jspecify.annotations.NullMarked;
