// Imprint (own export).
import type { Reader } from '../../model/reader.ts'

export const imprint: Reader = {
  name: 'imprint',
  label: 'Imprint (own export)',
  recognise: async () => 0,
  read: async function* () {},
}
