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

// `first-draft` and `draft-beer` may be articles: a hyphen counts with capitals alone.
const DRAFTS: readonly RegExp[] = [
  /^(?:DRAFT|[Ww]ip|WIP)$/,
  /[._](?:draft|wip|private|hidden|unpublished|unlisted)(?:[._ -]?[0-9]+)?$/i,
  /(?: -+ ?|--)(?:draft|wip|private)$/i,
  /[ -](?:DRAFT|WIP|PRIVATE|UNPUBLISHED)(?:[ -]?[0-9]+)?$/,
  /-wip$/i,
  /^(?:draft_|wip[._ -]|private_|unpublished_)/i,
  /^(?:DRAFT|WIP|PRIVATE|UNPUBLISHED)[._ -]/,
  /^draft[. ]?[0-9:]+[ -]/i,
  /^[[({](?:draft|wip|private|unpublished)[\])}]/i,
  /[[({](?:draft|wip|private|unpublished)[\])}]$/i,
]

const TEMPLATE =
  /^(?:(?:blog|post|article|note|page|daily|weekly|default|new|my)[ ._-]?){0,3}(?:template|archetype)$|[._]template$/i

const UNTITLED =
  /^(?:untitled(?:[ _-]?(?:document|note|post|draft))?|unbenannt|sans titre|sin título|sem título|senza titolo|naamloos|无标题|未命名|無題)[ _-]*[0-9]{0,3}$/i

// In capitals: `changelog.md` and `license.md` may be pages.
const REPOSITORY_FILES: readonly RegExp[] = [
  /^readme(?:[._-][\w-]+)?\.(?:md|mdx|markdown|txt)$/i,
  /^(?:issue|pull_request|merge_request)_template\.md$/i,
  /^(?:LICEN[CS]E|COPYING|CONTRIBUTING|CONTRIBUTORS|CHANGELOG|CODE_OF_CONDUCT|CODEOWNERS|MAINTAINERS|GOVERNANCE|SECURITY|SUPPORT|AUTHORS|NOTICE|TODO)\.(?:md|txt)$/,
  /^(?:AGENTS|CLAUDE|GEMINI|COPILOT|SKILL)(?:\.(?:local|override))?\.md$/,
]
