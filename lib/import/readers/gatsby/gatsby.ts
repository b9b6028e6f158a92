// Gatsby.
import type { Reader } from '../../model/reader.ts'

export const gatsby: Reader = {
  name: 'gatsby',
  label: 'Gatsby',
  recognise: async () => 0,
  read: async function* () {},
}
