// Hashnode (JSON or backup).
import type { Reader } from '../../model/reader.ts'

export const hashnode: Reader = {
  name: 'hashnode',
  label: 'Hashnode (JSON or backup)',
  recognise: async () => 0,
  read: async function* () {},
}
