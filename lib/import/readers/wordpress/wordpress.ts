// WordPress (WXR).
import type { Reader } from '../../model/reader.ts'
import { readExport } from './read-export.ts'
import { recogniseExport } from './recognise.ts'

export const wordpress: Reader = {
  name: 'wordpress',
  label: 'WordPress (WXR)',
  recognise: recogniseExport,
  read: readExport,
}
