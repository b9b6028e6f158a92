// Astro.
import type { Reader } from '../../model/reader.ts'

export const astro: Reader = {
  name: 'astro',
  label: 'Astro',
  recognise: async () => 0,
  read: async function* () {},
}
