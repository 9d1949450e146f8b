/** Milliseconds on a clock that nobody sets: waits are measured with it, so that a changed time of day stretches none. */
export function ticks(): number {
  return performance.now();
}
