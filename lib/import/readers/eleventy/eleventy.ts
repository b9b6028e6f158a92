// Eleventy.
import type { Reader } from '../../model/reader.ts'

export const eleventy: Reader = {
  name: 'eleventy',
  label: 'Eleventy',
  recognise: async () => 0,
  read: async function* () {},
}
