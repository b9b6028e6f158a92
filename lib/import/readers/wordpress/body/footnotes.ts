// Footnotes of plug-ins and of the block editor, in the one form that WordPress renders.
import { escapeXml } from '../../../../text/escape.ts'

/** Collects notes that stand in the text, in their order. */
export class Footnotes {
  readonly #texts: string[] = []

  /** Returns the mark of the note. */
  add(html: string): string {
    this.#texts.push(html)
    const number = this.#texts.length
    const id = `import-note-${number}`
    return `<sup data-fn="${id}" class="fn"><a href="#${id}" id="${id}-link">${number}</a></sup>`
  }

  /** Empty without notes. */
  render(): string {
    return renderNotes(this.#texts.map((text, at) => [`import-note-${at + 1}`, text]))
  }
}

/** The list at the end of a text. */
export function renderNotes(
  notes: Iterable<readonly [id: string, html: string]>,
): string {
  const items = [...notes].map(([id, html]) => {
    const name = escapeXml(id)
    return `<li id="${name}">${html} <a href="#${name}-link">↩︎</a></li>`
  })
  return items.length > 0 ? `<ol class="wp-block-footnotes">${items.join('')}</ol>` : ''
}

/** Parses the meta field `footnotes`: JSON with an id and HTML for each. */
export function parseNotes(json: string): ReadonlyMap<string, string> {
  const notes = new Map<string, string>()
  const list = parseList(json)
  for (const note of list) if (hasText(note)) notes.set(note.id, note.content)
  return notes
}

function parseList(json: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(json)
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

function hasText(
  value: unknown,
): value is { readonly id: string; readonly content: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'content' in value &&
    typeof value.id === 'string' &&
    typeof value.content === 'string'
  )
}
