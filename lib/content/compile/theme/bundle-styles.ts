// Makes one style sheet of a theme and of what its owner wrote over it.
import { basename } from 'node:path'
import type { BuildFailure, Message, OutputFile, Plugin } from 'esbuild'

import { mediaTypeOf } from '../../../http/media-type.ts'
import { type Diagnostic, FILE_START, type Violation } from '../../../model/diagnostic.ts'
import type { ThemeFile } from '../../store/theme/theme-files.ts'
import { toViolation } from '../messages.ts'
import { loadStyleFile, resolveStyleUrl } from './style-urls.ts'
import { OVERRIDES, type ThemeFiles } from './theme-files.ts'

export interface StyleBundle {
  /** Of the sheet; undefined where it is broken. */
  readonly css: string | undefined
  /** What it shows. */
  readonly files: readonly ThemeFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * `tokens` come before the owner's sheet, whose addresses lead to files of the theme folder
 * alone. `root`: of the content, without links.
 */
export async function bundleStyles(
  root: string,
  tokens: string,
  { hasOverrides, paths }: ThemeFiles,
): Promise<StyleBundle> {
  // Loaded late: it takes a while, and a blog of the usual look has no sheet.
  const { build } = await import('esbuild')
  const imported = hasOverrides ? `@import "${OVERRIDES}";` : ''
  try {
    const { outputFiles, warnings } = await build({
      absWorkingDir: root,
      stdin: { contents: `@import "${TOKENS}";${imported}`, loader: 'css' },
      plugins: [makePlugin(root, tokens, paths)],
      ...OPTIONS,
    })
    const sheets = outputFiles.filter(({ path }) => path.endsWith('.css'))
    return {
      css: warnings.some(isFatal) ? undefined : sheets[0]?.text.trim(),
      files: outputFiles.filter((file) => !sheets.includes(file)).map(toThemeFile),
      diagnostics: warnings.map(toDiagnostic),
    }
  } catch (error) {
    if (!isBuildFailure(error)) throw error
    const { errors, warnings } = error
    const diagnostics = [...errors, ...warnings].map(toDiagnostic)
    return { css: undefined, files: [], diagnostics }
  }
}

const OPTIONS = {
  bundle: true,
  minify: true,
  write: false,
  outdir: '.',
  assetNames: 'theme-[name]-[hash]',
  charset: 'utf8',
  logLevel: 'silent',
} as const

const TOKENS = 'tokens'

function makePlugin(root: string, tokens: string, known: readonly string[]): Plugin {
  return {
    name: 'theme',
    setup(build) {
      build.onResolve({ filter: /^/ }, ({ path, importer, namespace, kind }) => {
        // Addresses in the tokens are those of files that are published already.
        if (namespace === TOKENS) return { path, external: true }
        if (importer === '<stdin>' && path === TOKENS) return { path, namespace: TOKENS }
        return resolveStyleUrl({ root, path, importer, kind, known })
      })
      build.onLoad({ filter: /^/, namespace: TOKENS }, () => ({
        contents: tokens,
        loader: 'css',
      }))
      build.onLoad({ filter: /^/ }, ({ path }) => loadStyleFile(root, path))
    },
  }
}

function toThemeFile({ path, contents }: OutputFile): ThemeFile {
  const name = basename(path)
  return { name, type: mediaTypeOf(name) ?? '', bytes: contents }
}

/** Mistakes that browsers get over by leaving out more than was meant. */
function isFatal({ id }: Message): boolean {
  return /^(?:css-syntax-error|invalid-@\w+|js-comment-in-css)$/.test(id)
}

function toDiagnostic(message: Message): Diagnostic {
  const { location, detail } = message
  const file = location?.file ?? OVERRIDES
  const position = location
    ? { line: location.line, column: location.column + 1 }
    : FILE_START
  return { file, ...position, ...(toOwnViolation(detail) ?? toStyleViolation(message)) }
}

function toStyleViolation({ text, notes, ...message }: Message): Violation {
  // A note that ends in a colon points at a second place.
  const said = notes.map((note) => note.text).filter((note) => !note.endsWith(':'))
  const reason = [text, ...said].join('. ').replace(/\.$/, '')
  const isWarning = message.id !== '' && !isFatal({ text, notes, ...message })
  return toViolation(isWarning ? 'style-doubtful' : 'style-broken', { reason })
}

// What `style-urls.ts` gave to its error.
function toOwnViolation(detail: unknown): Violation | undefined {
  const isOwn = typeof detail === 'object' && detail !== null && 'rule' in detail
  return isOwn ? (detail as Violation) : undefined
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error && 'warnings' in error
}
