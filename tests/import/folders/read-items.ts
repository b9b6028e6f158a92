// Items of a folder that a test writes down as texts.
import type { Item } from '@/lib/import/model/item.ts'
import type { Reader } from '@/lib/import/model/reader.ts'
import { listType, openTexts, readAll } from '../readers/open-texts.ts'

/** By their keys. */
export async function readItems(
  reader: Reader,
  texts: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, Item>> {
  const items = listType(await readAll(reader, openTexts(texts)), 'item')
  return new Map(items.map((item) => [item.key, item]))
}
