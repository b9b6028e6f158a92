// Gives a new article what `npm run new` gives it.
import { toDay } from '@/lib/model/date'
import { makeNewFields } from '@/lib/site/new-article/new-fields'
import type { NameInUse } from './names-in-use.ts'

/** Of several authors the one who is logged in, else the first. */
export function findSigner(authors: readonly NameInUse[], userName: string): string {
  const own = authors.find(({ value, label }) => [value, label].includes(userName))
  return (own ?? authors[0])?.value ?? userName
}

const NEW_ARTICLE = '#/collections/articles/new'

/**
 * Writes the values into the address, where the CMS reads them for new entries alone: what it calls
 * defaults it writes into old files, too. Before `CMS.init`, whose own listener comes after this one.
 */
export function fillNewArticles(author: string, timeZone: string): void {
  const fill = () => {
    if (location.hash !== NEW_ARTICLE) return
    const fields = makeNewFields({
      author,
      day: toDay(new Date().toISOString(), timeZone),
    })
    const values = Object.entries(fields).map(([name, value]) => [name, String(value)])
    const address = `${NEW_ARTICLE}?${new URLSearchParams(values)}`
    history.replaceState(history.state, '', address)
  }
  addEventListener('hashchange', fill)
  fill()
}
