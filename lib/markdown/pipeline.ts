import { definitionListHandlers } from './syntax/definition-lists.ts'
import remarkRehype from 'remark-rehype'
import { type Processor, unified } from 'unified'
import type { Node } from 'unist'
import { VFile } from 'vfile'
import { rehypeAddresses } from './sanitize/addresses.ts'
import { rehypeRefuseAddresses } from './sanitize/refuse-addresses.ts'
import { rehypeHidden } from './sanitize/hidden.ts'
import { rehypeMissingSources } from './sanitize/missing-sources.ts'
import { rehypeAlerts, remarkAlerts } from './elements/alerts.ts'
import { admonitions } from './boxes/admonitions.ts'
import { remarkBoxes } from './boxes/boxes.ts'
import { fences } from './boxes/fences.ts'
import { rehypeAttributes } from './elements/attributes.ts'
import { rehypeCharacters } from './parse/characters.ts'
import { rehypeReadCode } from './code/code-blocks.ts'
import { draftOf } from './draft.ts'
import { remarkLosses } from './losses/losses.ts'
import { rehypeFacts } from './text/facts.ts'
import { rehypeFeed } from './feed/feed-html.ts'
import { rehypeFootnotes } from './elements/footnotes.ts'
import { remarkFormulas } from './elements/formulas.ts'
import { rehypeHeadings } from './elements/headings.ts'
import { rehypeNoTitle } from './elements/levels.ts'
import { remarkWrittenIds } from './elements/written-ids.ts'
import { rehypeHighlight } from './code/highlight.ts'
import { rehypeIds } from './elements/ids.ts'
import { remarkListNumbers } from './elements/list-numbers.ts'
import { rehypeLines } from './elements/lines.ts'
import { rehypeEmbeds } from './embeds/embeds.ts'
import { rehypeRemarks } from './elements/remarks.ts'
import { remarkMarkdown } from './parse/parse.ts'
import { parseHastRoot, parseMdastRoot } from './parse/parse-root.ts'
import { unquoted } from './html-words/unquoted.ts'
import { htmlWords } from './html-words/html-words.ts'
import { markdownInside } from './html-words/markdown-inside.ts'
import { blockSpaces } from './edits/block-spaces.ts'
import { displayFormulas } from './edits/display-formulas.ts'
import { emphasis } from './edits/emphasis.ts'
import { highlights } from './edits/highlights.ts'
import { codeAttributes } from './code/kramdown.ts'
import { marks } from './leftovers/marks.ts'
import { mdx } from './leftovers/mdx.ts'
import { cells } from './private/cells.ts'
import { amounts } from './private/amounts.ts'
import { privateParts } from './private/parts.ts'
import { remarks } from './private/remarks.ts'
import { templates } from './leftovers/templates.ts'
import { bareAddresses } from './edits/bare-addresses.ts'
import { spacedAddresses } from './edits/spaced-addresses.ts'
import { titles } from './edits/titles.ts'
import { texFrames } from './edits/tex-frames.ts'
import { remarkReadAgain } from './edits/read-again.ts'
import { rehypePortable } from './portable/portable.ts'
import { rehypeFigures } from './elements/pictures.ts'
import { rehypeHtml } from './parse/render-html.ts'
import { rehypeRawWhereNeeded, rehypeSafe } from './sanitize/sanitize.ts'
import { rehypeTables } from './elements/tables.ts'
import type { BodyDiagnostic, BodyFacts } from '../model/body.ts'

// One a thread: plugins keep state in the file alone.
const processor = unified()
  .use(remarkMarkdown)
  .use(remarkReadAgain, [
    unquoted,
    privateParts,
    amounts,
    cells,
    remarks,
    admonitions,
    fences,
    titles,
    spacedAddresses,
    bareAddresses,
    texFrames,
    displayFormulas,
    blockSpaces,
    templates,
    codeAttributes,
    marks,
    highlights,
    emphasis,
    mdx,
    markdownInside,
    htmlWords,
  ])
  .use(remarkBoxes)
  .use(remarkLosses)
  .use(remarkWrittenIds)
  .use(remarkFormulas)
  .use(remarkListNumbers)
  .use(remarkAlerts)
  .use(remarkRehype, {
    allowDangerousHtml: true,
    clobberPrefix: '',
    handlers: definitionListHandlers,
  })
  // Untrusted until sanitized.
  .use(rehypeRawWhereNeeded)
  .use(rehypeRemarks)
  .use(rehypeHidden)
  .use(rehypeCharacters)
  .use(rehypeEmbeds)
  .use(rehypeRefuseAddresses)
  .use(rehypeSafe)
  // Shared by all forms of the body.
  .use(rehypeLines)
  .use(rehypeNoTitle)
  .use(rehypeReadCode)
  .use(rehypeIds)
  .use(rehypeAddresses)
  .use(rehypeMissingSources)
  .use(rehypeFigures)
  .use(rehypeFootnotes)
  .use(rehypeFeed)
  .use(rehypePortable)
  .use(rehypeFacts)
  // Decoration of our pages.
  .use(rehypeHeadings)
  .use(rehypeAlerts)
  .use(rehypeTables)
  .use(rehypeHighlight)
  .use(rehypeAttributes)
  .use(rehypeHtml)
  .freeze()

const facts = new WeakMap<object, BodyFacts>()

/**
 * For Contentlayer's `markdown` option, which makes a new builder for every body and gives
 * it the whole file. Its HTML is the body's `html`; `takeBodyFacts` has the rest.
 */
export function useMarkdown(builder: Processor): void {
  builder.use(delegate)
}

function delegate(this: Processor) {
  this.parser = (_, file) => processor.parse(file)
  this.compiler = (tree, file) => {
    const raw = file.data.rawDocumentData
    if (typeof raw === 'object' && raw !== null) facts.set(raw, toBodyFacts(file))
    return processor.stringify(parseHastRoot(tree), file)
  }
  return (tree: Node, file: VFile) => processor.run(parseMdastRoot(tree), file)
}

/**
 * The facts about the body whose `_raw` document data this is: Contentlayer gives the same
 * object to the processor and to computed fields. Throws where no body was rendered.
 */
export function takeBodyFacts(raw: object): BodyFacts {
  const found = facts.get(raw)
  if (!found) throw new Error('No body was rendered for this document')
  return found
}

/** Renders without Contentlayer. `source` may begin with front matter. */
export async function renderMarkdown(
  source: string,
): Promise<BodyFacts & { readonly html: string }> {
  const file = new VFile(source)
  const html = String(await processor.process(file))
  return { html, ...toBodyFacts(file) }
}

function toBodyFacts(file: VFile): BodyFacts {
  const { codeBlocks, inlineCode, diagnostics, ...known } = draftOf(file)
  return { ...known, diagnostics: diagnostics.toSorted(byPlace) }
}

function byPlace(a: BodyDiagnostic, b: BodyDiagnostic): number {
  return a.line - b.line || a.column - b.column
}
