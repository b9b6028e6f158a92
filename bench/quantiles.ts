/** `p50 12.3 ms, p95 20.1 ms` of times in milliseconds. */
export function formatQuantiles(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN
  return `p50 ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms`
}
