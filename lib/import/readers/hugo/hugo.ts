// Hugo.
import type { Reader } from '../../model/reader.ts'

export const hugo: Reader = {
  name: 'hugo',
  label: 'Hugo',
  recognise: async () => 0,
  read: async function* () {},
}
