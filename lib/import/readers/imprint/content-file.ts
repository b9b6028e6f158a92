// A file of a content folder as a record: it is written as it is.
import { checkFile, documentTypeOf } from '../../../content/check/index.ts'
import type { ContentFile } from '../../model/record.ts'

/** `text`: of a document, for what the report says of it. */
export function toContentFile(
  path: string,
  place: string,
  text: string,
  from: ContentFile['from'],
): ContentFile {
  const isText = path.endsWith('.md') && documentTypeOf(path) !== undefined
  const checked = isText ? checkFile(path, Buffer.from(text)) : undefined
  const { title, name, draft } = checked?.fields ?? {}
  const words = [title, name].find((value) => typeof value === 'string')
  return {
    ...{ type: 'content-file', key: path, place, path, from },
    title: typeof words === 'string' ? words : path,
    isDraft: checked?.isPrivate === true || draft === true,
  }
}
