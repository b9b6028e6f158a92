/** `{ servedP50Ms, servedP95Ms }` of times in milliseconds. */
export function toQuantiles(name: string, times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN
  return { [`${name}P50Ms`]: at(0.5), [`${name}P95Ms`]: at(0.95) }
}
