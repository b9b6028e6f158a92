// a folder of Markdown.
import type { Reader } from '../../model/reader.ts'

export const markdown: Reader = {
  name: 'markdown',
  label: 'a folder of Markdown',
  recognise: async () => 0,
  read: async function* () {},
}
