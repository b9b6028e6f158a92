declare module 'wawoff2/decompress.js' {
  /** WOFF2 in, TrueType or OpenType out. */
  export default function decompress(woff2: Uint8Array): Promise<Uint8Array>
}

declare module 'linebreak' {
  /** UAX #14. */
  export default class LineBreaker {
    constructor(text: string)
    /** The next place, in UTF-16 units, where a line may or must end. */
    nextBreak(): { readonly position: number; readonly required: boolean } | null
  }
}
