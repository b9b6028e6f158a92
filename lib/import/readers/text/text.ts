// plain text.
import type { Reader } from '../../model/reader.ts'

export const text: Reader = {
  name: 'text',
  label: 'plain text',
  recognise: async () => 0,
  read: async function* () {},
}
