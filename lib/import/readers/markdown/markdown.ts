// Any other folder of Markdown, or one file of it.
import type { Source } from '../../model/source.ts'
import type { Blog, Engine } from '../../folders/engine.ts'
import type { Folder } from '../../folders/folder.ts'
import { completeNote, createNoteFinder, placeNote } from '../../folders/notes.ts'
import { toReader } from '../../folders/read-blog.ts'

const TEXT = /\.(?:md|mdx|markdown|mdown|mkd|txt)$/i
const MARKDOWN = /\.(?:md|mdx|markdown|mdown|mkd)$/i
const FRONT_MATTER = /^\ufeff?(?:---|\+\+\+|;;;)[ \t]*\r?\n/

const ENGINE: Engine = {
  name: 'markdown',
  label: 'Markdown',
  findRoot: (source) =>
    source.files.some(({ path }) => TEXT.test(path)) ? '' : undefined,
  recognise: async (source) => {
    if (source.files.some(({ path }) => isText(path, MARKDOWN))) return 0.5
    return (await hasFrontMatter(source)) ? 0.5 : 0.1
  },
  open: openBlog,
}

export const markdown = toReader(ENGINE)

function isText(path: string, pattern: RegExp): boolean {
  return pattern.test(path) && placeNote(path, pattern).as === 'article'
}

async function hasFrontMatter(source: Source): Promise<boolean> {
  for (const file of source.files.filter(({ path }) => isText(path, TEXT)).slice(0, 20)) {
    const head = await file.head().catch(() => new Uint8Array())
    if (FRONT_MATTER.test(new TextDecoder().decode(head.subarray(0, 100)))) return true
  }
  return false
}

async function openBlog(folder: Folder): Promise<Blog> {
  return {
    facts: { roots: ['', 'static', 'public'] },
    people: [],
    syntax: {
      isWiki: true,
      ...(folder.paths.some((path) => path.endsWith('.mdx')) && { isMdx: true }),
    },
    place: (path) => placeNote(path, TEXT),
    complete: (path, document) => completeNote(path, document, false),
    ...createNoteFinder(folder, TEXT),
  }
}
