/// Running it: start, settings, health and the embedded services of development.
@NullMarked
package dev.parley.ops;

import org.jspecify.annotations.NullMarked;
