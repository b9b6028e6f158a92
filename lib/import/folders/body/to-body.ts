// The text of an engine as Markdown that Imprint reads.
import { outside } from '../../../markdown/leftovers/place.ts'
import type { ImportNote, ItemBody } from '../../model/item.ts'
import { applyEdits } from './edits.ts'
import { liftEngineCode } from './engine-code.ts'
import { readLeftovers } from './leftovers.ts'
import type { BodyContext } from './syntax.ts'
import { type Replaced, replaceTemplates } from './templates.ts'
import { replaceWikiLinks } from './wiki-links.ts'
import { listQuiet } from './parse-text.ts'

export interface ReadBody {
  readonly body: ItemBody
  readonly notes: readonly ImportNote[]
}

/** Code stays as it is; addresses that are relative to the file stay, too. */
export function toBody(text: string, context: BodyContext): ReadBody {
  const { isHtml, templates, isWiki, hasSiteFolder } = context
  const form = isHtml ? 'html' : 'markdown'
  if (text.length > MAX_LENGTH) return { body: { form, text }, notes: [TOO_LONG] }
  const steps: ((text: string, context: BodyContext) => Replaced)[] = []
  if (templates) steps.push(replaceTemplates)
  if (templates === 'zola') steps.push(replaceInternalLinks)
  if (hasSiteFolder) steps.push(replaceSiteFiles)
  if (isWiki) steps.push(replaceWikiLinks)
  if (!isHtml) steps.push(readLeftovers, cutTeaserMarks, showEscapedSigns)
  const notes: ImportNote[] = []
  let read = templates ? liftEngineCode(text, isHtml) : text
  for (const step of steps) {
    const replaced = step(read, context)
    read = replaced.text
    notes.push(...replaced.notes)
  }
  return {
    body: { form, text: read },
    notes: notes.slice(0, MAX_NOTES),
  }
}

/** Nobody writes so much; what does is data, or made to take time. */
const MAX_LENGTH = 512 * 1024

const TOO_LONG: ImportNote = {
  ...{ kind: 'loss', rule: 'text-too-long' },
  message:
    'Of a text of more than 512 KB no templates are read: it stands as it was written',
}

/** More of one text help nobody. */
const MAX_NOTES = 50

// `[words](@/blog/a.md#part)` of Zola.
function replaceInternalLinks(text: string, { findAddress }: BodyContext): Replaced {
  const read = text.replace(
    /(\]\(\s*<?|^[ ]{0,3}\[[^\]\n]+\]:[ \t]*<?)@\/([^\s()<>#]+)/gm,
    (_, before: string, path: string) => before + (findAddress(path) ?? path),
  )
  return { text: read, notes: [] }
}

// `![Quay](@site/static/a.png)` and `[file](pathname:///a.pdf)` of Docusaurus.
function replaceSiteFiles(text: string, { findAddress }: BodyContext): Replaced {
  const read = text
    .replace(
      /(\]\(\s*<?|\bsrc=["'])@site\/([^\s()<>"']+)/g,
      (_, before: string, path: string) => {
        return before + (findAddress(path) ?? path)
      },
    )
    .replace(/(\]\(\s*<?)pathname:\/\//g, '$1')
  return { text: read, notes: [] }
}

const TEASER =
  /^[ \t]*(?:<!--\s*(?:more|truncate|excerpt|readmore)\b.*?-->|\{\/\*\s*truncate\s*\*\/\})[ \t]*$/gim

// The end of what lists show: says nothing where a description does.
function cutTeaserMarks(text: string): Replaced {
  if (text.search(TEASER) === -1) return { text, notes: [] }
  const quiet = listQuiet(text)
  const found = [...text.matchAll(TEASER)].map(({ index: start, 0: mark }) => ({
    start,
    end: start + mark.length,
    text: '',
  }))
  // A comment is quiet itself: it counts where its letters begin in no code around it.
  const code = quiet.filter(({ start, end }) => !/^\s*<!--/.test(text.slice(start, end)))
  return { text: applyEdits(text, outside(found, code)), notes: [] }
}

// `&lt;!--` may be a remark that an editor has escaped: the old blog has shown it as words.
function showEscapedSigns(text: string): Replaced {
  const found = [...text.matchAll(/(?<=&lt;|&#60;|(?<!\\)\\<)!(?=\s?-)/g)]
  if (found.length === 0) return { text, notes: [] }
  const edits = found.map(({ index: start }) => {
    return { start, end: start + 1, text: '&#33;' }
  })
  return { text: applyEdits(text, outside(edits, listQuiet(text))), notes: [] }
}
