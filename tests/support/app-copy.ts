import {
  cpSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'

const SOURCES = [
  ...['app', 'components', 'lib', 'next.config.js', 'package.json', 'package-lock.json'],
  ...['tsconfig.json', 'contentlayer.config.ts'],
] as const

/**
 * The project's sources in a folder of their own, for a build that must not take the place of
 * the project's: Next notes every other folder for builds in `tsconfig.json`.
 */
export function makeAppCopy(): { readonly root: string; remove(): void } {
  const project = inject('root')
  const root = mkdtempSync(join(project, '.contentlayer/copy-'))
  for (const name of SOURCES) {
    cpSync(join(project, name), join(root, name), { recursive: true })
  }
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'))
  // Turbopack reads nothing outside its root, and the packages are there.
  renameSync(join(root, 'next.config.js'), join(root, 'next.config.base.js'))
  const turbopack = JSON.stringify({ root: project })
  writeFileSync(
    join(root, 'next.config.js'),
    `import config from './next.config.base.js'\n\nexport default { ...config, turbopack: ${turbopack} }\n`,
  )
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) }
}
