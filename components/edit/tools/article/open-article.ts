// The article that a form shows, as the CMS tells a field of it.
import { isRecord } from './is-record.ts'

export interface OpenArticle {
  /** Relative to the content folder; undefined while it is not saved yet. */
  readonly path: string | undefined
  readonly title: string
  /** As the form has them now, with the keys that no file holds. */
  readonly fields: Readonly<Record<string, unknown>>
}

/** `entry`: a map of Immutable.js. */
export function readArticle(
  entry: { toJS(): unknown } | undefined,
): OpenArticle | undefined {
  const plain = entry?.toJS()
  if (!isRecord(plain) || !isRecord(plain.data)) return undefined
  const { path, data, newRecord: isNew } = plain
  return {
    path: typeof path === 'string' && path !== '' && isNew !== true ? path : undefined,
    title: typeof data.title === 'string' ? data.title : '',
    fields: data,
  }
}
