// a feed (RSS, Atom, JSON Feed).
import type { Reader } from '../../model/reader.ts'

export const feed: Reader = {
  name: 'feed',
  label: 'a feed (RSS, Atom, JSON Feed)',
  recognise: async () => 0,
  read: async function* () {},
}
