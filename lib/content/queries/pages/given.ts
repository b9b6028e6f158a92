// Models that come with a request, in place of what the store has: of a text that is not saved.
import { AsyncLocalStorage } from 'node:async_hooks'

import type { Site } from '../../../model/article.ts'
import type {
  ArticlePage,
  AuthorPage,
  HomePage,
  StandalonePage,
  TagPage,
} from '../../../model/page.ts'

/** What one page is rendered from. */
export interface GivenModels {
  readonly site: Site
  readonly home?: HomePage
  readonly article?: ArticlePage
  readonly page?: StandalonePage
  readonly author?: AuthorPage
  readonly tag?: TagPage
}

declare global {
  var imprintGiven: AsyncLocalStorage<GivenModels> | undefined
}

// On the global object: the app's bundle and the process that runs it each have a copy of
// this module, and must mean the same storage.
function storage(): AsyncLocalStorage<GivenModels> {
  globalThis.imprintGiven ??= new AsyncLocalStorage()
  return globalThis.imprintGiven
}

/** Queries for these models answer with them while `work` runs, awaited parts included. */
export function withGiven<Result>(models: GivenModels, work: () => Result): Result {
  return storage().run(models, work)
}

/** Undefined outside of `withGiven`. */
export function findGiven<Name extends keyof GivenModels>(
  name: Name,
): GivenModels[Name] | undefined {
  return storage().getStore()?.[name]
}
