// The text of a post as HTML with paragraphs, or as the Markdown that it is.
import type { XmlElement } from '../../../input/xml.ts'
import type { ImportNote, ItemBody } from '../../../model/item.ts'
import { textOf } from '../elements.ts'
import { toParagraphs } from './paragraphs/to-paragraphs.ts'
import { hasBlocks } from './blocks/block-marks.ts'
import { renderBlocks } from './blocks/render-blocks.ts'
import type { BodyContext, BodySource } from './context.ts'
import { Footnotes } from './footnotes.ts'
import { Hold, toHoldable } from './hold.ts'
import { liftCode } from './code/lift-code.ts'
import { embedLoneAddresses } from './lone-addresses.ts'
import { findMarkdown } from './markdown.ts'
import { completePictures } from './pictures.ts'
import { renderDollars } from './shortcodes/latex.ts'
import { runShortcodes } from './shortcodes/run-shortcodes.ts'

export interface Body {
  readonly body: ItemBody
  readonly notes: readonly ImportNote[]
}

/** Patterns in patterns, and one that names itself, end here. */
const MAX_DEPTH = 5

/** The text of a post as WordPress would show it. */
export function toBody(
  item: XmlElement,
  meta: ReadonlyMap<string, string>,
  source: BodySource,
): Body {
  const text = textOf(item, 'content:encoded')
  const markdown = findMarkdown(item, meta, text)
  if (markdown !== undefined)
    return { body: { form: 'markdown', text: markdown }, notes: [] }
  return toHtmlBody(text, source)
}

/** Exported for texts that come without their post. */
export function toHtmlBody(text: string, source: BodySource): Body {
  const notes = new Map<string, ImportNote>()
  const context: BodyContext = {
    ...source,
    hold: new Hold(),
    footnotes: new Footnotes(),
    tell: (note) => notes.set(`${note.rule} ${note.message}`, note),
  }
  const html = renderText(text, context, 0) + context.footnotes.render()
  return {
    body: { form: 'html', text: context.hold.restore(html) },
    notes: [...notes.values()],
  }
}

function renderText(text: string, context: BodyContext, depth: number): string {
  if (depth > MAX_DEPTH) return ''
  const lifted = liftCode(toHoldable(text), context)
  const withPictures = completePictures(renderDollars(lifted), context)
  const shown = runShortcodes(withPictures, context)
  if (!hasBlocks(shown)) return toParagraphs(embedLoneAddresses(shown, context))
  return renderBlocks(shown, context, (inner) => renderText(inner, context, depth + 1))
}
