import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import GithubSlugger from 'github-slugger'
import type { Nodes, Root, Table } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { describe, expect, inject, it } from 'vitest'

import { DEMO_FILES } from '../lib/cli/init/demo.ts'

/** What npm does by itself; `test` and `start` are scripts too, and must be there. */
const NPM_COMMANDS = new Set(['ci', 'install', 'i', 'exec', 'pack', 'version'])

/** Paths in running text that the project must have; `content/` there is the reader's own. */
const PROJECT_PATH = /^(?:app|bench|components|docs|lib|tests)\/[\w./-]*$/

const root = inject('root')
const files = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'examples/README.md',
  ...listDocs(),
]
const documents = new Map(files.map((file) => [file, parseFile(file)]))

describe.each([...documents])('%s', (file, tree) => {
  it('names only commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const commands = listCode(tree)
      .flatMap((code) => [...code.matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)])
      .map(([, name = '']) => name)
      .filter((name) => !NPM_COMMANDS.has(name))
    expect(commands.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
  })

  it('links only to files and headings that exist', () => {
    const broken = listAddresses(tree).filter((address) => !isReachable(file, address))
    expect(broken).toEqual([])
  })

  it('names only paths that exist', () => {
    const paths = listCode(tree)
      .flatMap((code) => code.split(/\s+/))
      .filter((word) => PROJECT_PATH.test(word))
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
})

describe('README.md', () => {
  const tree = treeOf('README.md')

  it('lists the variables that are read, and no other', () => {
    const names = readdirSync(join(root, 'lib/settings')).map(
      (name) => `settings/${name}`,
    )
    const source = ['settings.ts', ...names]
      .map((name) => readFileSync(join(root, 'lib', name), 'utf8'))
      .join('\n')
    const read = [...source.matchAll(/\benv\.([A-Z_]+)/g)].map(([, name]) => name)
    expect(listVariables(tree).toSorted()).toEqual([...new Set(read)].toSorted())
  })

  it('begins with the commands that the continuous check runs', () => {
    const commands = listCode(tree).join('\n')
    for (const [, command] of readFileSync(join(root, '.ci/run'), 'utf8').matchAll(
      /^run (.+)$/gm,
    )) {
      expect(commands).toContain(command)
    }
  })
})

function listDocs(): string[] {
  return readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`)
}

function parseFile(file: string): Root {
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(readFileSync(join(root, file), 'utf8'))
}

function treeOf(file: string): Root {
  return documents.get(file) ?? parseFile(file)
}

/** The texts of all code, in blocks and in sentences. */
function listCode(tree: Root): string[] {
  const texts: string[] = []
  visit(tree, (node) => {
    if (node.type === 'code' || node.type === 'inlineCode') texts.push(node.value)
  })
  return texts
}

function listAddresses(tree: Root): string[] {
  const addresses: string[] = []
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      addresses.push(node.url)
    }
  })
  return addresses
}

function isReachable(file: string, address: string): boolean {
  if (/^[a-z]+:/i.test(address)) return true
  const [path = '', fragment] = decodeURI(address).split('#')
  const target = path === '' ? file : join(dirname(file), path)
  // Of the demo, which has another place in a blog of one's own.
  if (target.startsWith('content/')) return isOfDemo(target.slice('content/'.length))
  if (!existsSync(join(root, target))) return false
  return fragment === undefined || listHeadingIds(treeOf(target)).includes(fragment)
}

function isOfDemo(path: string): boolean {
  return DEMO_FILES.includes(path) || existsSync(join(root, 'content', path))
}

function listHeadingIds(tree: Root): string[] {
  const slugger = new GithubSlugger()
  return headingsOf(tree).map((heading) => slugger.slug(textOf(heading)))
}

function headingsOf({ children }: Root) {
  return children.filter((node) => node.type === 'heading')
}

/** The first column of the tables under «Configuration». */
function listVariables(tree: Root): string[] {
  const from = tree.children.findIndex(isHeadingOf('Configuration'))
  const rest = tree.children.slice(from + 1)
  const end = rest.findIndex((node) => node.type === 'heading' && node.depth === 2)
  return rest
    .slice(0, end === -1 ? undefined : end)
    .filter((node): node is Table => node.type === 'table')
    .flatMap(({ children: [, ...rows] }) => rows.map(({ children: [cell] }) => cell))
    .map((cell) => textOf(cell))
}

function isHeadingOf(title: string) {
  return (node: Nodes) => node.type === 'heading' && textOf(node) === title
}
