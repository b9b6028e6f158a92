// XML in pieces: whole elements, one after the other, of files of any size.
import type { Repair } from '../model/record.ts'
import { type SourceFile, SourceError } from '../model/source.ts'
import { Decoder } from './charset/decoder.ts'
import { MAX_CHARACTERS } from './xml/cdata.ts'
import { Faults, toPlace } from './xml/faults.ts'
import { MarkupFilter } from './xml/markup-filter.ts'
import { Parser } from './xml/parser.ts'
import { Tree } from './xml/tree.ts'

export interface XmlElement {
  /** As it is usually written, whatever prefix the file has: `wp:post_id`, `content:encoded`. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /**
   * Of the element itself, CDATA and all, entities decoded once. Where `type` is `xhtml`, the
   * source of all that is in it, and there are no children.
   */
  readonly text: string
  readonly line: number
  readonly column: number
}

/**
 * The elements that `isWanted`, with all that is in them; `path` holds the names from the root
 * to the element. Elements of Atom have no prefix in a feed of Atom, and `atom:` elsewhere.
 * Faults are repaired where that is possible, each told to `report`. Rejects with a
 * `SourceError` where nothing can be read. An element of more than `maxCharacters` is left out.
 */
export async function* readElements(
  file: SourceFile,
  isWanted: (path: readonly string[]) => boolean,
  report: (repair: Repair) => void,
  maxCharacters = MAX_CHARACTERS,
): AsyncIterable<XmlElement> {
  const reading = new Reading(file.path, isWanted, report, maxCharacters)
  try {
    for await (const chunk of file.stream())
      for (let at = 0; at < chunk.length; at += PIECE)
        yield* reading.write(chunk.subarray(at, at + PIECE))
    yield* reading.end()
  } catch (error) {
    if (!(error instanceof SourceError) || !reading.hasBegun) throw error
    yield* reading.cut(error.message)
  }
}

/** Longer texts lie in another part of V8's memory, where each costs three times as much. */
const PIECE = 65_536

class Reading {
  readonly #decoder = new Decoder()
  readonly #faults: Faults
  readonly #filter: MarkupFilter
  readonly #parser: Parser
  readonly #tree: Tree

  constructor(
    path: string,
    isWanted: (path: readonly string[]) => boolean,
    report: (repair: Repair) => void,
    maxCharacters: number,
  ) {
    this.#faults = new Faults(path, report)
    this.#tree = new Tree(
      isWanted,
      (rule, detail) => this.#faults.add(rule, () => this.#parser.place, detail),
      maxCharacters,
    )
    this.#parser = new Parser(this.#tree, this.#faults, maxCharacters)
    this.#filter = new MarkupFilter(this.#faults, maxCharacters)
  }

  get hasBegun(): boolean {
    return this.#tree.hasRoot
  }

  write(chunk: Uint8Array): XmlElement[] {
    this.#parser.write(this.#filter.write(this.#decode(this.#decoder.write(chunk))))
    return this.#tree.done.splice(0)
  }

  end(): XmlElement[] {
    this.#parser.write(this.#filter.write(this.#decode(this.#decoder.end())))
    this.#parser.write(this.#filter.end())
    return this.cut()
  }

  /** What is open is not whole; nothing is where the file has its end. */
  cut(reason?: string): XmlElement[] {
    const { place } = this.#parser
    this.#parser.end()
    if (reason !== undefined || this.#tree.depth > 0)
      this.#faults.add('xml-cut', () => place, reason ?? `in ${this.#tree.open}`)
    this.#faults.end(place)
    return this.#tree.done.splice(0)
  }

  #decode(text: string): string {
    const start = this.#parser.place
    for (const at of this.#decoder.faults)
      this.#faults.add('xml-encoding', () => toPlace(start, text, at))
    return text
  }
}
