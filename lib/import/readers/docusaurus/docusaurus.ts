// Docusaurus.
import type { Reader } from '../../model/reader.ts'

export const docusaurus: Reader = {
  name: 'docusaurus',
  label: 'Docusaurus',
  recognise: async () => 0,
  read: async function* () {},
}
