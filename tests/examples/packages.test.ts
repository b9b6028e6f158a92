import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'

interface Package {
  readonly version: string
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

function readPackage(folder: string): Package {
  return JSON.parse(readFileSync(join(inject('root'), folder, 'package.json'), 'utf8'))
}

it.each(['astro', 'eleventy', 'next'])('%s is pinned to what the project has', (name) => {
  const [project, example] = [readPackage('.'), readPackage(`examples/${name}`)]
  const ours = { ...project.dependencies, ...project.devDependencies }
  const theirs = Object.entries({ ...example.dependencies, ...example.devDependencies })
  const others = theirs.filter(([of, version]) => (ours[of] ?? version) !== version)
  expect(others).toEqual([])
  const { version } = readPackage('clients/typescript')
  expect(example.dependencies['imprint-client']).toBe(
    `file:../imprint-client-${version}.tgz`,
  )
})
