// Substack (zip).
import type { Reader } from '../../model/reader.ts'

export const substack: Reader = {
  name: 'substack',
  label: 'Substack (zip)',
  recognise: async () => 0,
  read: async function* () {},
}
