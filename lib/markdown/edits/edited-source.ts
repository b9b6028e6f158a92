// A text with edits, which knows where each of its letters stood before.

/** Replaces the letters from `start` to `end`, in UTF-16 offsets of the present text. */
export interface SourceEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

interface Piece {
  /** Offset in the edited text. */
  readonly start: number
  /** Offset in the text before. */
  readonly origin: number
  /** The letters are those of the text before. */
  readonly isVerbatim: boolean
}

/** A text after edits. Each pass of edits makes another one, which keeps the one before. */
export class EditedSource {
  readonly text: string
  readonly #before: EditedSource | undefined
  readonly #pieces: readonly Piece[]

  private constructor(
    text: string,
    pieces: readonly Piece[],
    before: EditedSource | undefined,
  ) {
    this.text = text
    this.#pieces = pieces
    this.#before = before
  }

  static of(text: string): EditedSource {
    return new EditedSource(text, [], undefined)
  }

  get isOriginal(): boolean {
    return this.#before === undefined
  }

  /** An edit that begins inside the one before it is left out. */
  edit(edits: readonly SourceEdit[]): EditedSource {
    const pieces: Piece[] = []
    let text = ''
    let origin = 0
    for (const { start, end, text: replacement } of edits.toSorted(byStart)) {
      if (start < origin) continue
      pieces.push({ start: text.length, origin, isVerbatim: true })
      text += this.text.slice(origin, start)
      pieces.push({ start: text.length, origin: start, isVerbatim: false })
      text += replacement
      origin = end
    }
    pieces.push({ start: text.length, origin, isVerbatim: true })
    return new EditedSource(text + this.text.slice(origin), pieces, this)
  }

  /** The offset in the very first text; a letter that was put in stands where its edit does. */
  toOriginal(offset: number): number {
    if (!this.#before) return offset
    const piece = this.#findPiece(offset)
    const local = piece.isVerbatim ? piece.origin + offset - piece.start : piece.origin
    return this.#before.toOriginal(local)
  }

  #findPiece(offset: number): Piece {
    let low = 0
    let high = this.#pieces.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.#pieces[middle]?.start ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return this.#pieces[low] ?? { start: 0, origin: 0, isVerbatim: true }
  }
}

function byStart(a: SourceEdit, b: SourceEdit): number {
  return a.start - b.start || a.end - b.end
}
