import { execFileSync } from 'node:child_process'
import { onTestFinished } from 'vitest'

import { makeFolder, makeLastingFolder } from '../content/support/content-folder.ts'

/** Only root may mount, and not everywhere. */
export function canMount(): boolean {
  const folder = makeLastingFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', folder.contentDir], {
      stdio: 'ignore',
    })
    execFileSync('umount', [folder.contentDir])
    return true
  } catch {
    return false
  } finally {
    folder.dispose()
  }
}

export interface SmallDisk {
  readonly dir: string
  /** `size=8m`, `ro`, `rw`. */
  remount(option: string): void
}

/** An empty disk of one test's own, gone when that is over. */
export function mountSmallDisk(size: string): SmallDisk {
  const { contentDir: dir } = makeFolder()
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', dir])
  onTestFinished(() => void execFileSync('umount', [dir]))
  return {
    dir,
    remount: (option) =>
      void execFileSync('mount', ['-o', `remount,${option}`, dir], { stdio: 'ignore' }),
  }
}
