// Counts with their noun, for people.

/** `1,204 articles`; `plural` where it is more than an `s`. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatNumber(count)} ${count === 1 ? noun : plural}`
}

/** `1,204`. Not by the locale of the machine. */
export function formatNumber(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
