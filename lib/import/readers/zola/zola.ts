// Zola.
import type { Reader } from '../../model/reader.ts'

export const zola: Reader = {
  name: 'zola',
  label: 'Zola',
  recognise: async () => 0,
  read: async function* () {},
}
