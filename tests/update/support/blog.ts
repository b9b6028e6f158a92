import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'

import { Git } from '../../../lib/update/git.ts'
import type { UpdateOptions } from '../../../lib/update/ports.ts'
import { update } from '../../../lib/update/update.ts'
import {
  commit,
  type Files,
  git,
  makeImprint,
  nameCommitter,
} from './imprint-repository.ts'

/** Made once and copied for each test: its runs of git take longer than an update. */
const TEMPLATE = mkdtempSync(join(tmpdir(), 'imprint-update-'))
afterAll(() => rmSync(TEMPLATE, { recursive: true, force: true }))
makeImprint(join(TEMPLATE, 'imprint'))
cloneBlog(TEMPLATE)
beginBlog(join(TEMPLATE, 'blog'))

interface Place {
  readonly imprint: string
  readonly blog: string
}

/** A clone of v0.1.0 with the content of its owner, beside the repository that it is of. */
export function makeBlog(): string {
  const { imprint, blog } = makePlace()
  git(blog, 'remote', 'set-url', 'origin', imprint)
  return blog
}

export function makePlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'imprint-update-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(TEMPLATE, folder, { recursive: true })
  return { imprint: join(folder, 'imprint'), blog: join(folder, 'blog') }
}

/** Clones v0.1.0, on a branch `main`, into `blog` of a folder. */
export function cloneBlog(folder: string, ...options: string[]): string {
  const blog = join(folder, 'blog')
  const from = `file://${join(folder, 'imprint')}`
  git(folder, 'clone', '--quiet', '--branch', 'v0.1.0', ...options, from, blog)
  git(blog, 'switch', '--quiet', '--force-create', 'main')
  return nameCommitter(blog)
}

/** What `npm run init` does, without its questions. */
export function beginBlog(blog: string): void {
  commit(blog, 'content: begin', {
    'content/site.yaml': 'title: Mine\n',
    'content/articles/demo.md': undefined,
    'content/articles/mine.md': 'Mine\n',
  })
}

export interface Run {
  readonly isDone: boolean
  readonly output: string
  /** Commands of npm, in their order. */
  readonly npm: readonly string[]
}

/** Updates without a network and without npm; `failing` is the command that fails. */
export function runUpdate(
  blog: string,
  options: UpdateOptions & { failing?: string; node?: string } = {},
): Run {
  const [lines, npm]: [string[], string[]] = [[], []]
  const isDone = update(new Git(blog), options, {
    root: blog,
    nodeVersion: options.node ?? '20.19.0',
    print: (line) => lines.push(line),
    npm: (...args) => {
      npm.push(args.join(' '))
      return args.join(' ') !== options.failing
    },
  })
  return { isDone, output: lines.join('\n'), npm }
}

export function read(blog: string, path: string): string {
  return readFileSync(join(blog, path), 'utf8')
}

/** The texts of the content by their paths. */
export function readContent(blog: string): Files {
  const paths = git(blog, 'ls-files', 'content').split('\n')
  return Object.fromEntries(paths.map((path) => [path, read(blog, path)]))
}
