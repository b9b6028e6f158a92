// dev.to (zip or JSON).
import type { Reader } from '../../model/reader.ts'

export const devto: Reader = {
  name: 'devto',
  label: 'dev.to (zip or JSON)',
  recognise: async () => 0,
  read: async function* () {},
}
