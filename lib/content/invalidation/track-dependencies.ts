import { AsyncLocalStorage } from 'node:async_hooks'

declare global {
  var imprintReads: AsyncLocalStorage<Set<string>> | undefined
}

// On the global object: the app's bundle and the process that runs it each have a copy of
// this module, and must mean the same record.
function storage(): AsyncLocalStorage<Set<string>> {
  globalThis.imprintReads ??= new AsyncLocalStorage()
  return globalThis.imprintReads
}

/** Runs `work`; every key that is noted while it runs, awaited parts included, is added. */
export function withDependencyTracking<Result>(
  keys: Set<string>,
  work: () => Result,
): Result {
  return storage().run(keys, work)
}

/** Says that what is being made depends on `key`. Costs nothing where nobody records. */
export function trackDependency(key: string): void {
  storage().getStore()?.add(key)
}
