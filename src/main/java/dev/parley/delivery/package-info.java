/// From the log to the devices: followers, the gate on dense seqs, and the sweep that heals what
/// was lost.
@NullMarked
package dev.parley.delivery;

import org.jspecify.annotations.NullMarked;
