// Entries of Blogger that are no article, no page and no comment for readers.
import type { LeftOut } from '../../model/record.ts'
import type { BloggerEntry } from './entry.ts'

interface Reason {
  readonly what: string
  readonly reason: string
}

const REMOVED = /^\s*(?:<\w+[^>]*>\s*)*This (?:comment|post) has been removed by/i

/** Undefined for what is brought home. */
export function whyLeftOut(entry: BloggerEntry): Reason | undefined {
  const { kind, isTrashed } = entry
  if (kind === 'template')
    return { what: 'template', reason: 'the design of the old blog' }
  if (!/^(?:post|page|comment)$/.test(kind))
    return { what: 'setting', reason: `a ${kind} of the old blog` }
  if (isTrashed) return { what: 'trash', reason: 'in the trash of Blogger' }
  return kind === 'comment' ? whyNoComment(entry) : undefined
}

function whyNoComment({ status, html, article }: BloggerEntry): Reason | undefined {
  if (status !== 'LIVE')
    return { what: 'hidden comment', reason: `its status is ${status}` }
  if (REMOVED.test(html))
    return { what: 'removed comment', reason: 'its author or the blog removed its text' }
  if (article === undefined)
    return { what: 'lost comment', reason: 'it says not which article it belongs to' }
  return undefined
}

/** Of a setting no more than its name: values may be addresses of people. */
export function toLeftOut(entry: BloggerEntry, { what, reason }: Reason): LeftOut {
  const isText = /^(?:post|page)$/.test(entry.kind)
  const name = entry.id.replace(/^.*\.(?=[^.]+$)/s, '')
  return {
    type: 'left-out',
    // The record that it repeats has its id already.
    key: what === 'repetition' ? `${entry.id} ${entry.place}` : entry.id,
    place: entry.place,
    title: isText && entry.title !== '' ? entry.title : name,
    what,
    reason,
  }
}
