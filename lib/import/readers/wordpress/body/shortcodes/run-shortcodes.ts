// Turns the shortcodes of a text into HTML, inner ones first.
import type { BodyContext } from '../context.ts'
import { findShortcodes, type Shortcode } from './find-shortcodes.ts'
import { renderShortcode } from './rules.ts'

/** What no rule knows and no form shows to be a shortcode stays as it is typed. */
export function runShortcodes(text: string, context: BodyContext): string {
  if (!text.includes('[')) return text
  const shortcodes = findShortcodes(text)
  const run = new Run(shortcodes, context)
  let at = 0
  for (const shortcode of shortcodes) {
    run.write(text.slice(at, shortcode.start))
    run.take(shortcode)
    at = shortcode.end
  }
  run.write(text.slice(at))
  return run.end()
}

interface Frame {
  readonly shortcode: Shortcode
  readonly written: string[]
}

class Run {
  readonly #context: BodyContext
  readonly #written: string[] = []
  readonly #open: Frame[] = []
  /** How many ends of each name are still to come: without one, it is no pair. */
  readonly #ends = new Map<string, number>()

  constructor(shortcodes: readonly Shortcode[], context: BodyContext) {
    this.#context = context
    for (const { kind, name } of shortcodes) if (kind === 'close') this.#count(name, 1)
  }

  write(html: string): void {
    ;(this.#open.at(-1)?.written ?? this.#written).push(html)
  }

  take(shortcode: Shortcode): void {
    const { kind, name, written } = shortcode
    if (kind === 'escaped') this.write(written.slice(1, -1))
    else if (kind === 'close') this.#takeEnd(shortcode)
    else if (kind === 'open' && (this.#ends.get(name) ?? 0) > 0)
      this.#open.push({ shortcode, written: [] })
    else this.write(renderShortcode(shortcode, undefined, this.#context))
  }

  end(): string {
    while (this.#open.length > 0) this.#close(false)
    return this.#written.join('')
  }

  #takeEnd({ name, written }: Shortcode): void {
    this.#count(name, -1)
    const depth = this.#open.findLastIndex((frame) => frame.shortcode.name === name)
    if (depth === -1) this.write(written)
    else while (this.#open.length > depth) this.#close(this.#open.length - 1 === depth)
  }

  #close(isPair: boolean): void {
    const frame = this.#open.pop()
    if (!frame) return
    const inner = frame.written.join('')
    const html = renderShortcode(
      frame.shortcode,
      isPair ? inner : undefined,
      this.#context,
    )
    this.write(isPair ? html : html + inner)
  }

  #count(name: string, more: number): void {
    this.#ends.set(name, (this.#ends.get(name) ?? 0) + more)
  }
}
