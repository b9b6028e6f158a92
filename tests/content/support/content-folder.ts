import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { onTestFinished } from 'vitest'

/** A content folder and a state folder that one test has for itself. */
export interface Folder {
  readonly contentDir: string
  readonly stateDir: string
  /** Absolute, of a path under the content folder. */
  at(path: string): string
  write(path: string, bytes: string | Uint8Array): void
  /** Writes beside the file and renames over it, as editors do. */
  replace(path: string, text: string): void
  rename(from: string, to: string): void
  remove(path: string): void
}

/** Removed when the test is over. */
export function makeFolder(): Folder {
  const folder = makeLastingFolder()
  onTestFinished(folder.dispose)
  return folder
}

/** For a fixture that the tests of a file only read: its owner disposes of it. */
export function makeLastingFolder(): Folder & { dispose(): void } {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'imprint-test-')))
  const contentDir = join(root, 'content')
  mkdirSync(contentDir)
  const at = (path: string) => join(contentDir, path)
  const write = (path: string, bytes: string | Uint8Array) => {
    mkdirSync(dirname(at(path)), { recursive: true })
    writeFileSync(at(path), bytes)
  }
  return {
    contentDir,
    stateDir: join(root, 'state'),
    at,
    write,
    replace(path, text) {
      const draft = join(dirname(path), '.draft')
      write(draft, text)
      renameSync(at(draft), at(path))
    },
    rename(from, to) {
      mkdirSync(dirname(at(to)), { recursive: true })
      renameSync(at(from), at(to))
    },
    remove: (path) => rmSync(at(path), { recursive: true }),
    dispose: () => rmSync(root, { recursive: true, force: true }),
  }
}
