// `types`: writes the types of the content model.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { Command } from 'commander'

import { readIfThere } from '../../files/optional-file.ts'
import type { Installation } from '../process/installation.ts'

export function typesCommand(installation: Installation): Command {
  return new Command('types')
    .description('write the types of the content model for editors')
    .action(() => writeTypes(installation))
}

/** Writes `contentlayer/generated`; Contentlayer's postinstall does not. */
export async function writeTypes({ root }: Installation): Promise<void> {
  // Contentlayer is half of the code of all commands, and the others leave it to their workers.
  const { renderContentTypes } = await import('../../content/compile/contentlayer.ts')
  const folder = join(root, '.contentlayer/generated')
  await mkdir(folder, { recursive: true })
  for (const [name, text] of await renderContentTypes()) {
    const file = join(folder, name)
    // In a container the project may be read-only, with these files in place.
    if (readIfThere(file)?.toString() !== text) await writeFile(file, text)
  }
}
