// Names that say a file is not for readers.
export type PrivateSign = 'underscore' | 'folder' | 'repository'

/** Reads one name of a path; a file of this name, or all in a folder of it, is private. */
export function privateSignOf(name: string): PrivateSign | undefined {
  if (name.startsWith('_')) return 'underscore'
  if (REPOSITORY_FILES.some((file) => file.test(name))) return 'repository'
  return PRIVATE_FOLDERS.has(name.toLowerCase()) ? 'folder' : undefined
}

/** Where engines and note programs keep what no reader sees. */
const PRIVATE_FOLDERS = new Set([
  ...['draft', 'drafts', 'private', 'unpublished', 'trash'],
  ...['template', 'templates', 'archetypes', 'scaffolds'],
])

// In capitals: `changelog.md` and `license.md` may be pages.
const REPOSITORY_FILES: readonly RegExp[] = [
  /^readme(?:[._-][\w-]+)?\.(?:md|mdx|markdown|txt)$/i,
  /^(?:LICEN[CS]E|COPYING|CONTRIBUTING|CHANGELOG|CODE_OF_CONDUCT|SECURITY|SUPPORT|AUTHORS|NOTICE|TODO)\.(?:md|txt)$/,
  /^(?:AGENTS|CLAUDE|GEMINI|COPILOT)\.md$/,
]
