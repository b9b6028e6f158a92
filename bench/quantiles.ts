/** `p50 12.3 ms, p95 20.1 ms` of times in milliseconds. */
export function formatQuantiles(times: readonly number[]): string {
  const { p50, p95 } = findQuantiles(times)
  return `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`
}

/** `{ servedP50Ms, servedP95Ms }` of times in milliseconds. */
export function toQuantiles(name: string, times: readonly number[]) {
  const { p50, p95 } = findQuantiles(times)
  return { [`${name}P50Ms`]: p50, [`${name}P95Ms`]: p95 }
}

function findQuantiles(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95) }
}
