// Fields that a configuration or a folder gives to the documents in it.
import type { Document } from './document.ts'

/** What a document says itself counts; what hides it counts wherever it stands. */
export function mergeDefaults(document: Document, defaults?: Document): Document {
  if (!defaults) return document
  const { publish_date: _, slug: __, title: ___, ...shared } = defaults.fields
  const says = (name: string) => document.raw[name] !== undefined
  const isShown = says('draft') || says('published') || says('publish')
  return {
    ...document,
    raw: { ...defaults.raw, ...document.raw },
    fields: { ...shared, ...document.fields },
    isPrivate: document.isPrivate || (defaults.isPrivate && !isShown),
  }
}
