// Names that say a file is not for readers.
import { isPrivateFolder } from './private-folder.ts'

export type PrivateSign =
  | 'underscore'
  | 'folder'
  | 'repository'
  | 'draft'
  | 'template'
  | 'untitled'

/**
 * Reads one name of a path; a file of this name, or all in a folder of it, is private. Where
 * the sign is `folder`, an `index.md` right in it may be an article about such things.
 */
export function privateSignOf(name: string): PrivateSign | undefined {
  if (name.startsWith('_')) return 'underscore'
  if (REPOSITORY_FILES.some((file) => file.test(name))) return 'repository'
  if (isPrivateFolder(name)) return 'folder'
  const stem = name.normalize('NFC').replace(TEXT_ENDING, '').trim()
  if (DRAFTS.some((draft) => draft.test(stem))) return 'draft'
  if (TEMPLATE.test(stem)) return 'template'
  return UNTITLED.test(stem) ? 'untitled' : undefined
}

const TEXT_ENDING = /\.(?:md|mdx|markdown|mdown|mkd|txt)$/i

const WORDS =
  'draft|wip|private|unpublished|confidential|entwurf|brouillon|borrador|bozza|rascunho|utkast|下書き|草稿|非公開'
const LOUD = 'DRAFT|WIP|PRIVATE|UNPUBLISHED|CONFIDENTIAL|ENTWURF'
const VERSION = '(?:[ _.-]?[vV]?[0-9]+)?'

// `first-draft` and `draft-beer` may be articles: a hyphen counts with capitals alone.
const DRAFTS: readonly RegExp[] = [
  /^(?:DRAFT|[Ww]ip|WIP)$/,
  new RegExp(`[._](?:${WORDS}|hidden|unlisted)${VERSION}$`, 'i'),
  new RegExp(`(?: [-–]+ ?|--)(?:${WORDS})${VERSION}$`, 'i'),
  new RegExp(`[ -](?:${LOUD})${VERSION}$`),
  new RegExp(`_(?:${LOUD})_`),
  /-wip$/i,
  /^(?:draft_|wip[._ -]|private_|unpublished_)/i,
  new RegExp(`^(?:${LOUD})[._ -]`),
  new RegExp(`^(?:${WORDS}) ?(?:[-–:] |_)`, 'i'),
  /^draft[. ]?[0-9:]+[ -]/i,
  new RegExp(`^[[({](?:${WORDS})[\\])}]`, 'i'),
  new RegExp(`[[({](?:${WORDS})[\\])}]$`, 'i'),
]

// The letters of a date that nobody wrote: `YYYY-MM-DD-title.md`, `{{date}}.md`.
const TEMPLATE =
  /^(?:(?:blog|post|article|note|page|daily|weekly|default|new|my)[ ._-]?){0,3}(?:template|archetype)$|[._]template$|^(?:[yj]{4}|[xa]{4}|0000)[-_.]?(?:mm|xx|00)[-_.]?(?:dd|tt|jj|xx|00)(?:[-_. ]|$)|\{\{/i

const UNTITLED =
  /^(?:untitled(?:[ _-]?(?:document|note|post|draft))?|unbenannt|sans titre|sin título|sem título|senza titolo|naamloos|无标题|未命名|無題)[ _-]*[0-9]{0,3}$/i

// In capitals: `changelog.md` and `license.md` may be pages.
const REPOSITORY_FILES: readonly RegExp[] = [
  /^readme(?:[._-][\w-]+)?\.(?:md|mdx|markdown|txt)$/i,
  /^(?:issue|pull_request|merge_request)_template\.md$/i,
  /^(?:LICEN[CS]E|COPYING|CONTRIBUTING|CONTRIBUTORS|CHANGELOG|CODE_OF_CONDUCT|CODEOWNERS|MAINTAINERS|GOVERNANCE|SECURITY|SUPPORT|AUTHORS|NOTICE|TODO)\.(?:md|txt)$/,
  /^(?:AGENTS|CLAUDE|GEMINI|COPILOT|SKILL)(?:\.(?:local|override))?\.md$/,
]
