// Who may see a document, by the words of its engine.
import type { ImportNote, Status } from '../../model/item.ts'
import { privateSignOf } from '../../../content/check/index.ts'
import type { Document } from '../document.ts'
import { type Fields, listTexts } from '../fields.ts'

/** Signs of one kind of readers: what hides for another reason is a draft. */
const KINDS: readonly (readonly [Status, names: RegExp, values: RegExp])[] = [
  ['password', /pass(?:word|phrase|wd|code)|^encrypt/i, /^(?!false$|0$|null$|$)/i],
  [
    'members',
    /member|subscriber|premium|paywall|^(?:is)?paid|patron|visib|access|tier|audience/i,
    /member|paid|subscriber|premium|tiers|patron|true/i,
  ],
  ['pending', /stat(?:us|e)|stage|workflow|pending|review/i, /pending|review|true/i],
  [
    'private',
    /private|stat(?:us|e)|visib|privacy|access|secret/i,
    /private|secret|true/i,
  ],
]

/** By fields and body. A file that can not be read whole is a draft. */
export function toStatus(document: Document): Status {
  const { isPrivate, fields, raw } = document
  if (isPrivate) return toHidden(raw)
  if (document.faults.some(({ rule }) => HOLDS_BACK.test(rule))) return 'draft'
  return fields.unlisted === true ? 'unlisted' : 'public'
}

const HOLDS_BACK = /^(?:yaml-|front-matter|private-|conflict|remark-|encoding|control)/

function toHidden(raw: Fields): Status {
  const says = (names: RegExp, values: RegExp) =>
    Object.entries(raw).some(
      ([name, value]) =>
        names.test(name) &&
        (typeof value === 'boolean' ? [String(value)] : listTexts(value)).some((text) =>
          values.test(text),
        ),
    )
  return KINDS.find(([, names, values]) => says(names, values))?.[0] ?? 'draft'
}

export type NameSign = 'draft' | 'template' | 'repository'

/** What the names in a path below the texts say. `_name` is a matter of the engine. */
export function findNameSign(path: string): NameSign | undefined {
  for (const name of path.split('/')) {
    const sign = privateSignOf(name)
    if (sign === 'template' || (sign === 'folder' && TEMPLATES.test(name)))
      return 'template'
    if (sign === 'repository') return 'repository'
    if (sign !== undefined && sign !== 'underscore') {
      const isIndex = sign === 'folder' && INDEX.test(path)
      if (!isIndex) return 'draft'
    }
  }
  return undefined
}

const INDEX = /(?:^|\/)index\.\w+$/

const TEMPLATES =
  /^_?(?:templates?|archetypes|scaffolds|layouts|partials|shortcodes|includes|node_modules|bower_components)$/i

/** Says of faults in the fields what the check of the content says. */
export function listFaults({ faults }: Document): ImportNote[] {
  const told = faults.filter(({ rule }) => !EXPECTED.test(rule))
  return told.map(({ rule, message, line }) => ({ kind: 'loss', rule, message, line }))
}

// A missing title or date is told by what the import puts in its place.
const EXPECTED = /^(?:field-missing|field-empty|body-|article-empty)/
