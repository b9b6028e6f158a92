// Brings pictures and files of a source into the content folder.

/** A picture or file that a text names. */
export interface WantedFile {
  /** Full addresses and `import-file:` ones, the best first. */
  readonly candidates: readonly string[]
  readonly use: 'picture' | 'media' | 'link'
  /** Folder of the article under the content folder, where it goes. */
  readonly folder: string
}

export type BroughtFile =
  /** Under the content folder. */
  { readonly path: string } | { readonly reason: string }

export interface FileHome {
  /** Never rejects. Each bytes are kept once: the first folder that wants them has them. */
  bring(wanted: WantedFile): Promise<BroughtFile>
}
