/// The other doors: the pages people open in a browser.
@NullMarked
package dev.parley.channel;

import org.jspecify.annotations.NullMarked;
