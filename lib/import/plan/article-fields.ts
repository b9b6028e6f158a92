// Front matter of an imported article or page.
import { firstSentences } from '../../text/reading/first-sentences.ts'
import type { ImportNote, SourceDate } from '../model/item.ts'
import { toOneLine } from '../values/plain-text.ts'
import type { FieldValues } from './front-matter.ts'
import type { PlannedItem } from './planned-item.ts'

/** What is known only after the text was read and the pictures were fetched. */
export interface ItemFacts {
  /** Plain text of the body. */
  readonly text: string
  readonly authors: readonly string[]
  readonly heroImage?: string
  readonly aliases: readonly string[]
  /** Why it is a draft; undefined for what is public. */
  readonly draftReason: string | undefined
}

export interface ItemFields {
  readonly fields: FieldValues
  readonly notes: readonly ImportNote[]
}

const MAX_TITLE_LETTERS = 80

export function toItemFields(planned: PlannedItem, facts: ItemFacts): ItemFields {
  const { head, slug, id } = planned
  const title = toFieldText(head.title) || toFirstWords(facts.text) || slug
  const notes = [
    ...(toFieldText(head.title) === '' ? [toTitleNote(title)] : []),
    ...(head.guid && id !== undefined && head.guid !== id ? [toGuidNote(head.guid)] : []),
  ]
  const fields = {
    title,
    subtitle: head.kind === 'page' ? undefined : toFieldText(head.subtitle),
    description: toDescription(planned, facts),
    ...(head.kind === 'page' ? {} : toAuthorFields(facts)),
    ...toDateFields(planned),
    ...(head.kind === 'page' ? {} : toArticleFields(planned, facts)),
    language: head.language,
    draft: facts.draftReason === undefined ? undefined : true,
    ...toAddressFields(planned, facts),
  }
  return { fields, notes }
}

function toAuthorFields({ authors }: ItemFacts): FieldValues {
  const [author] = authors
  return authors.length > 1 ? { authors } : { author }
}

function toDateFields({ head }: PlannedItem): FieldValues {
  const { published, created, updated, expires } = head
  return {
    publish_date: published ?? created,
    created_date:
      head.kind === 'article' && published !== undefined ? created : undefined,
    updated_date: isLater(updated, published) ? updated : undefined,
    expiry_date: expires,
  }
}

function toArticleFields({ head }: PlannedItem, { heroImage }: ItemFacts): FieldValues {
  return {
    read_time: toFieldText(head.readTime),
    heroImage,
    heroAlt: heroImage && toOneLine(head.hero?.alt ?? head.hero?.caption ?? ''),
    cta: toFieldText(head.callToAction),
    tags: toTopics(head.topics),
    series: toFieldText(head.series),
    unlisted: head.status === 'unlisted' ? true : undefined,
  }
}

function toAddressFields(planned: PlannedItem, { aliases }: ItemFacts): FieldValues {
  const { head, slug, id, isNamedAfterSlug } = planned
  return {
    id,
    slug: isNamedAfterSlug ? undefined : slug,
    aliases,
    canonical_url: head.kind === 'article' ? head.canonicalUrl : undefined,
  }
}

function toTitleNote(title: string): ImportNote {
  const message = `There is no title in the source: “${title}” was taken from the text`
  return { kind: 'guess', rule: 'title-guessed', message }
}

function toGuidNote(guid: string): ImportNote {
  const message = `The guid “${guid}” has a space or is that of another article: feed readers show this one as new`
  return { kind: 'loss', rule: 'guid-changed', message }
}

/** On one line. `<!--` would open a remark here: fields show what they say. */
function toFieldText(text = ''): string {
  return toOneLine(text).replaceAll('<!--', '<! --')
}

/** Of the first block, such as a heading. */
function toFirstWords(text: string): string {
  const [block = ''] = text.slice(0, 400).split('\n', 1)
  const line = toFieldText(block).replace(/(?<=\p{L}[.。]).*$/su, '')
  if (line.length <= MAX_TITLE_LETTERS) return line.replace(/[.。]$/u, '')
  const cut = line.slice(0, MAX_TITLE_LETTERS)
  return `${cut.slice(0, cut.lastIndexOf(' ') > 20 ? cut.lastIndexOf(' ') : undefined)}…`
}

/** Whole paragraphs are not asked for: one line of the author's, else the first sentences. */
function toDescription({ head }: PlannedItem, { text }: ItemFacts): string {
  const own = toFieldText(head.description) || toFieldText(head.subtitle)
  return own || firstSentences(toFieldText(text.slice(0, 2000)))
}

/** Each once, whatever its case; the first spelling stays. */
export function toTopics(topics: readonly string[]): string[] {
  const byFold = new Map<string, string>()
  for (const name of topics.map(toOneLine).filter(Boolean)) {
    const fold = name.toLowerCase()
    if (!byFold.has(fold)) byFold.set(fold, name)
  }
  return [...byFold.values()]
}

/** Engines write a date of change at the moment of publication too. */
function isLater(updated: string | undefined, published: string | undefined): boolean {
  if (updated === undefined) return false
  return published === undefined || toTime(updated) - toTime(published) > 60_000
}

/** A time without a zone counts as one of UTC: the machine's own must not matter. */
function toTime(date: SourceDate): number {
  return Date.parse(/T\d\d:\d\d(?::[\d.]+)?$/.test(date) ? `${date}Z` : date)
}
