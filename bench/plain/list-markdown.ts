// Markdown files of a folder.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** In order of their paths; a file is a list of one. */
export function listMarkdown(place: string): string[] {
  if (statSync(place).isFile()) return /\.(?:md|mdx|markdown)$/.test(place) ? [place] : []
  return readdirSync(place)
    .filter((name) => !name.startsWith('.') && name !== 'node_modules')
    .toSorted()
    .flatMap((name) => listMarkdown(join(place, name)))
}
