// Saves two versions of a file in turn until it is killed.
import { ContentFiles } from '../../../lib/edit/bridge/files.ts'
import { hashBytes } from '../../../lib/text/hash.ts'

const [contentDir = '', path = '', ...texts] = process.argv.slice(2)
const versions = texts.map((text) => Buffer.from(text.repeat(20_000)))
const files = new ContentFiles({ contentDir, onSaved: () => {} })
const user = { name: 'Ada', csrf: '' }
let base: string | undefined
for (;;) {
  for (const bytes of versions) {
    files.write({ user, path, base, bytes })
    base = hashBytes(bytes)
    // Whoever kills this process waits for the next line.
    process.stdout.write('.')
  }
}
