// Medium (zip).
import type { Reader } from '../../model/reader.ts'

export const medium: Reader = {
  name: 'medium',
  label: 'Medium (zip)',
  recognise: async () => 0,
  read: async function* () {},
}
