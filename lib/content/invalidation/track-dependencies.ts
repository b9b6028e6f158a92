// Records the cache tags of what is read while a page is rendered.

import { AsyncLocalStorage } from 'node:async_hooks'

declare global {
  var imprintDependencies: AsyncLocalStorage<Set<string>> | undefined
}

// On the global object: the app's bundle and the process that runs it each have a copy of
// this module, and must mean the same storage.
function storage(): AsyncLocalStorage<Set<string>> {
  globalThis.imprintDependencies ??= new AsyncLocalStorage()
  return globalThis.imprintDependencies
}

/** Runs `work` and adds each tag that is tracked meanwhile, awaited parts included. */
export function withDependencyTracking<Result>(
  tags: Set<string>,
  work: () => Result,
): Result {
  return storage().run(tags, work)
}

/** Says that what is being rendered depends on `tag`. Does nothing outside of tracking. */
export function trackDependency(tag: string): void {
  storage().getStore()?.add(tag)
}
