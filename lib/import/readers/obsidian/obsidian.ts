// Obsidian.
import type { Reader } from '../../model/reader.ts'

export const obsidian: Reader = {
  name: 'obsidian',
  label: 'Obsidian',
  recognise: async () => 0,
  read: async function* () {},
}
