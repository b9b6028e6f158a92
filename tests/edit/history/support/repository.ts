// A git repository with a content folder, for one test.
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterAll, onTestFinished } from 'vitest'

// Neither the configuration of the machine nor that of whoever runs the tests.
Object.assign(process.env, {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'init.defaultBranch',
  GIT_CONFIG_VALUE_0: 'main',
})

export interface TestRepository {
  readonly top: string
  readonly contentDir: string
  git(...args: string[]): string
  /** Writes a file of the content folder. */
  write(path: string, text: string): void
  read(path: string): string
  remove(path: string): void
  /** A hook that prints, and ends so. */
  hook(name: string, script: string): void
}

const templates = new Map<string, string>()

/** `content`: where the content folder lies in it. One commit with two articles is there. */
export function makeRepository({ content = 'content' } = {}): TestRepository {
  const template = templates.get(content) ?? makeTemplate(content)
  templates.set(content, template)
  const top = makeTemporary()
  cpSync(template, top, { recursive: true })
  return openRepository(top, join(top, content))
}

// Copied for each test: four commands less.
function makeTemplate(content: string): string {
  const top = mkdtempSync(join(tmpdir(), 'imprint-history-'))
  afterAll(() => rmSync(top, { recursive: true, force: true }))
  const repository = openRepository(top, join(top, content))
  repository.git('init', '--quiet', '--template=')
  repository.git('config', 'user.name', 'Machine')
  repository.git('config', 'user.email', 'machine@blog.example')
  repository.write('articles/a.md', toText('A'))
  repository.write('articles/b.md', toText('B'))
  repository.git('add', '--all')
  repository.git('commit', '--quiet', '--message=Begin')
  return top
}

export function toText(title: string, body = 'Words.'): string {
  return `---\ntitle: ${title}\n---\n\n${body}\n`
}

/** A repository without files that `repository` pushes to, and a second clone of it. */
export function addRemote(repository: TestRepository): TestRepository {
  const [bare, other] = [
    join(makeTemporary(), 'bare.git'),
    join(makeTemporary(), 'clone'),
  ]
  execFileSync('git', ['init', '--quiet', '--bare', bare])
  repository.git('remote', 'add', 'origin', bare)
  repository.git('push', '--quiet', '--set-upstream', 'origin', 'main')
  execFileSync('git', ['clone', '--quiet', bare, other])
  const clone = openRepository(other, join(other, 'content'))
  clone.git('config', 'user.name', 'Other')
  clone.git('config', 'user.email', 'other@blog.example')
  return clone
}

export function openRepository(top: string, contentDir: string): TestRepository {
  const at = (path: string) => join(contentDir, path)
  return {
    ...{ top, contentDir },
    git: (...args) =>
      execFileSync('git', args, { cwd: top, stdio: ['ignore', 'pipe', 'pipe'] })
        .toString()
        .trimEnd(),
    write(path, text) {
      mkdirSync(dirname(at(path)), { recursive: true })
      writeFileSync(at(path), text)
    },
    read: (path) => readFileSync(at(path), 'utf8'),
    remove: (path) => rmSync(at(path)),
    hook(name, script) {
      const file = join(top, '.git/hooks', name)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, `#!/bin/sh\n${script}\n`)
      chmodSync(file, 0o755)
    },
  }
}

export function makeTemporary(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'imprint-history-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
