import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export type Files = Readonly<Record<string, string | undefined>>

export function git(folder: string, ...args: string[]): string {
  const options = { cwd: folder, encoding: 'utf8', stdio: 'pipe' } as const
  return execFileSync('git', args, options).trim()
}

/** Writes files, or deletes those that are undefined, and commits. */
export function commit(folder: string, message: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    if (text === undefined) rmSync(file)
    else writeFileSync(file, text)
  }
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--message', message)
}

export function initRepository(folder: string): string {
  mkdirSync(folder, { recursive: true })
  git(folder, 'init', '--quiet', '--initial-branch=main')
  return nameCommitter(folder)
}

export function nameCommitter(folder: string): string {
  const settings =
    '[user]\n\tname = Ada\n\temail = ada@example.org\n[commit]\n\tgpgsign = false\n'
  writeFileSync(join(folder, '.git/config'), settings, { flag: 'a' })
  return folder
}

export function toPackage(version: string, dependencies: Files = {}): string {
  const file = { name: 'imprint', version, engines: { node: '>=20.19' }, dependencies }
  return `${JSON.stringify(file, undefined, 2)}\n`
}

export function toLock(next: string): string {
  return `${JSON.stringify({ packages: { 'node_modules/next': { version: next } } })}\n`
}

const HEADER = Array.from({ length: 9 }, (_, line) => `header ${line}\n`).join('')

const DEMO = {
  'content/site.yaml': 'title: Demo\n',
  'content/articles/demo.md': 'Demo\n',
}

const CHANGELOG = `# Changelog

## [0.2.0] - 2027-01-01

- A heading.

## [0.1.0] - 2026-01-01

- Old.
`

/** A repository with the releases v0.1.0 and v0.2.0. */
export function makeImprint(folder: string): string {
  const imprint = initRepository(folder)
  commit(imprint, 'release: 0.1.0', {
    ...DEMO,
    'package.json': toPackage('0.1.0', { next: '16.0.0', yaml: '2.0.0' }),
    'package-lock.json': toLock('16.0.0'),
    'README.md': '# Imprint\n',
    'components/header.tsx': HEADER,
    'components/list.tsx': 'list\n',
  })
  git(imprint, 'tag', 'v0.1.0')
  commit(imprint, 'header: name the site in a heading', {
    'components/header.tsx': HEADER.replace('header 4', 'header 4, as a heading'),
    'content/articles/demo.md': 'Demo, rewritten\n',
    'content/articles/new-demo.md': 'New\n',
  })
  commit(imprint, 'release: 0.2.0', {
    'package.json': toPackage('0.2.0', { next: '16.1.0', yaml: '2.0.0' }),
    'package-lock.json': toLock('16.1.0'),
    'CHANGELOG.md': CHANGELOG,
    'README.md': '# Imprint, newer\n',
  })
  git(imprint, 'tag', '--annotate', 'v0.2.0', '--message', 'v0.2.0')
  return imprint
}
