import type { CompiledDocument, DocumentReference } from '../../../lib/model/document.ts'

/** A reference as a worker would find it, at 9:5. */
export function reference(
  kind: DocumentReference['kind'],
  target: string,
  rest: Partial<DocumentReference> = {},
): DocumentReference {
  return { use: 'link', kind, target, fragment: '', line: 9, column: 5, ...rest }
}

/** What a document has that refers to these files as pictures. */
export function showing(...files: readonly string[]): Partial<CompiledDocument> {
  return { references: files.map((file) => reference('file', file, { use: 'image' })) }
}
