/// What people do, in real browsers, against the packaged server as a process of its own.
package dev.parley.journey;
