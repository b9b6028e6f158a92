// The finished file of an item, as our own check reads it.
import { type CheckedFile, checkFile } from '../../../content/check/index.ts'
import { isError } from '../../../model/diagnostic.ts'
import type { ImportNote } from '../../model/item.ts'
import { type FieldValues, renderFrontMatter } from '../../plan/front-matter.ts'

export interface RenderedFile {
  readonly text: string
  readonly notes: readonly ImportNote[]
  /** Why it is a draft after all; undefined where it is what it was meant to be. */
  readonly draftReason?: string
}

/**
 * What everybody could read stays so: a topic such as `draft` would hide an article here, and is
 * left out. Where the text itself says that it is not for readers, it becomes a draft.
 */
export function renderFile(
  path: string,
  fields: FieldValues,
  body: string,
): RenderedFile {
  const text = render(fields, body)
  const checked = check(path, text)
  if (fields.draft === true || !checked.isPrivate)
    return { text, notes: listFaults(checked) }
  const tags = Array.isArray(fields.tags) ? fields.tags : []
  const kept = tags.filter((tag) => !hides(tag))
  const changed = render({ ...fields, tags: kept }, body)
  const again = check(path, changed)
  if (!again.isPrivate) {
    const left = tags.filter((tag) => !kept.includes(tag))
    return { text: changed, notes: [toTopicNote(left), ...listFaults(again)] }
  }
  const hidden = render({ ...fields, draft: true }, body)
  return { text: hidden, notes: listFaults(check(path, hidden)), draftReason: SAYS_SO }
}

const SAYS_SO = 'says in its title or text that it is not for readers'

function render(fields: FieldValues, body: string): string {
  return `${renderFrontMatter(fields)}${body === '' ? '' : `\n${body}\n`}`
}

function check(path: string, text: string): CheckedFile {
  return checkFile(path, Buffer.from(text))
}

function hides(tag: string): boolean {
  const fields = { title: 'A title', publish_date: '2020-01-01', tags: [tag] }
  return check('articles/a.md', render(fields, 'Text.')).isPrivate
}

function toTopicNote(tags: readonly string[]): ImportNote {
  const message = `A topic of this name hides an article here, and was left out: ${tags.join(', ')}`
  return { kind: 'loss', rule: 'topic-hides', message }
}

/** What our own check would refuse: it is said now rather than at the next export. */
function listFaults({ diagnostics }: CheckedFile): ImportNote[] {
  return diagnostics
    .filter(isError)
    .map(({ rule, message, line }) => ({ kind: 'loss', rule, message, line }))
}
