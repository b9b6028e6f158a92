import { vi } from 'vitest'

/** Waits until `callback` throws no more, as long as a slow machine may take. */
export function waitFor<Value>(
  callback: () => Value | Promise<Value>,
  { interval = 20 }: { readonly interval?: number } = {},
): Promise<Value> {
  return vi.waitFor(callback, { interval, timeout: 60_000 })
}
