/// Real PostgreSQL, Redis and keys for development and tests; no packaged Parley has them.
@NullMarked
package dev.parley.ops.development;

import org.jspecify.annotations.NullMarked;
